/** The school's part: completed interventions that wait for its approval, its page, reminders and the automatic closing. */
@NullMarked
package be.ecolenumerique.helpdesk.approval;

import org.jspecify.annotations.NullMarked;
