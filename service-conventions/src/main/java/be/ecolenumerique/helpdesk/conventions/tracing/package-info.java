/** W3C trace context: taken over or begun with each request, seen in logs, problems and events. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.tracing;

import org.jspecify.annotations.NullMarked;
