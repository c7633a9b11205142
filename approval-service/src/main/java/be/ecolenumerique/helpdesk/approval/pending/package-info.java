/** Which completions wait for the school's answer, and how earlier ones ended: a projection of {@code ticket-events}. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.pending;

import org.jspecify.annotations.NullMarked;
