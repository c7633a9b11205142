/** Kafka and the mail server, with what they do to senders and readers. */
@NullMarked
package be.ecolenumerique.helpdesk.simulation.network;

import org.jspecify.annotations.NullMarked;
