/** What arrives from Kafka: the ids in its headers, the event in its value, and the clients that bring it. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.records;

import org.jspecify.annotations.NullMarked;
