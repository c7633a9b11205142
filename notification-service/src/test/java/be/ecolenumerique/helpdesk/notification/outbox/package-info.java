/** What the outbox promises, without a database. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.outbox;

import org.jspecify.annotations.NullMarked;
