/** What operators do to a running service: recorded before it is done, and shown. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.operations;

import org.jspecify.annotations.NullMarked;
