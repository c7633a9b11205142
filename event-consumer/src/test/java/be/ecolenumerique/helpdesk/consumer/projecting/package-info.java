/** The rules of a batch, without Kafka and MongoDB. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.projecting;

import org.jspecify.annotations.NullMarked;
