package be.ecolenumerique.helpdesk.consumer.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be used.
 *
 * @param error the kind of the error, without its message
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record, BlockReason reason, String error) {}
