/** From the outbox to the mail server: each mail once, in a ticket's order for each recipient, however long an outage lasts. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.sending;

import org.jspecify.annotations.NullMarked;
