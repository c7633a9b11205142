/** What operators see of the outbox, and do to single mails. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.operations;

import org.jspecify.annotations.NullMarked;
