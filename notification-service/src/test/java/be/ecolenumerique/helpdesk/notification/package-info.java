/** Proves the notification service. */
@NullMarked
package be.ecolenumerique.helpdesk.notification;

import org.jspecify.annotations.NullMarked;
