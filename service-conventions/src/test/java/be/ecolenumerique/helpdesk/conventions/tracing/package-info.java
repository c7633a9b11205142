/** Traces of requests and of the work that they lead to. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.tracing;

import org.jspecify.annotations.NullMarked;
