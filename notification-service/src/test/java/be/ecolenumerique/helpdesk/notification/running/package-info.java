/** The whole service on real Kafka, MongoDB and SMTP: each mail once, whatever happens. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.running;

import org.jspecify.annotations.NullMarked;
