/** The service that tells people by mail what happened to their tickets, each mail once. */
@NullMarked
package be.ecolenumerique.helpdesk.notification;

import org.jspecify.annotations.NullMarked;
