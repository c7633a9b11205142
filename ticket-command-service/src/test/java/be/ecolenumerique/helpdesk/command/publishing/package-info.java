/** The relay, tried on a real MongoDB and a real Kafka. */
@NullMarked
package be.ecolenumerique.helpdesk.command.publishing;

import org.jspecify.annotations.NullMarked;
