/** From the log to Kafka: persons first, then every event, in order, at least once. */
@NullMarked
package be.ecolenumerique.helpdesk.command.publishing;

import org.jspecify.annotations.NullMarked;
