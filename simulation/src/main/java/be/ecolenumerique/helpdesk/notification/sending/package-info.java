/** The postman's door for the simulation. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.sending;

import org.jspecify.annotations.NullMarked;
