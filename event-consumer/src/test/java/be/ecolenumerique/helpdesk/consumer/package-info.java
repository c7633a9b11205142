/** Consumers on a real Kafka and a real MongoDB, at their worst. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer;

import org.jspecify.annotations.NullMarked;
