package be.ecolenumerique.helpdesk.consumer.whole;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.Replay;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerMetrics;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerState;
import be.ecolenumerique.helpdesk.consumer.polling.Membership;
import be.ecolenumerique.helpdesk.consumer.polling.Progress;
import be.ecolenumerique.helpdesk.consumer.polling.Report;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.polling.Source;
import be.ecolenumerique.helpdesk.consumer.records.TopicCatalogue;
import be.ecolenumerique.helpdesk.consumer.repair.Repair;
import be.ecolenumerique.helpdesk.consumer.repair.SourceScan;
import be.ecolenumerique.helpdesk.contracts.Topics;

/** Puts the reader of a compacted topic together. Values may be personal data, so its dead letters are without. */
final class LatestConsumers {
    private final ConsumerEnvironment environment;

    LatestConsumers(ConsumerEnvironment environment) {
        this.environment = environment;
    }

    RunningConsumer of(LatestValues values) {
        var deadLetters =
                new DeadLetterTopic(environment.kafka(), Topics.deadLetters(values.topic(), values.group()), false);
        var metrics = new ConsumerMetrics(environment.meters(), values.name());
        return new RunningConsumer(
                source(values, deadLetters),
                new LatestBatches(values, environment, deadLetters, metrics),
                new Report(values.name(), new ConsumerState(), metrics, new Progress()),
                deadLetters,
                repair(values));
    }

    private Source source(LatestValues values, DeadLetterTopic deadLetters) {
        return new Source(
                new Membership.Everything(values.topic()),
                environment.kafka(),
                new TopicCatalogue(environment.kafka().admin()),
                LatestStorage.of(environment.database(), values).positions(),
                deadLetters.name(),
                Replay.NONE);
    }

    private Repair repair(LatestValues values) {
        LatestStorage storage = LatestStorage.of(environment.database(), values);
        return new Repair(
                values.name(),
                storage.blocked(),
                new SourceScan(environment.kafka(), values.topic()),
                new LatestMender(values.writing(), storage));
    }
}
