package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.Replay;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.consumer.records.TopicCatalogue;

/**
 * Where a consumer reads, and from where on.
 *
 * @param deadLetters name of its dead-letter topic, made before it begins
 * @param replay how it catches up
 */
public record Source(
        Membership membership,
        KafkaClients clients,
        TopicCatalogue topics,
        Positions positions,
        String deadLetters,
        Replay replay) {}
