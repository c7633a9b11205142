/** All mails of one event in one document, each with what became of it. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.outbox;

import org.jspecify.annotations.NullMarked;
