/** From events to decided mails: follows tickets and subscriptions, and never mails what happened before the first start. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.deciding;

import org.jspecify.annotations.NullMarked;
