/** The timer: what is due is asked of the command service, again and again, until the projection says it happened. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.sweeping;

import org.jspecify.annotations.NullMarked;
