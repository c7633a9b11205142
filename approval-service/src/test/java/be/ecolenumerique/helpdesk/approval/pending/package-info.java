/** The projection, event by event, and the instants of its steps. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.pending;

import org.jspecify.annotations.NullMarked;
