package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockedAggregates;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerMetrics;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerState;
import be.ecolenumerique.helpdesk.consumer.polling.Membership;
import be.ecolenumerique.helpdesk.consumer.polling.Positions;
import be.ecolenumerique.helpdesk.consumer.polling.Progress;
import be.ecolenumerique.helpdesk.consumer.polling.Report;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.polling.Source;
import be.ecolenumerique.helpdesk.consumer.records.TopicCatalogue;
import be.ecolenumerique.helpdesk.consumer.repair.Repair;
import be.ecolenumerique.helpdesk.consumer.repair.SourceScan;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.function.Predicate;

/** Puts the consumer of a projection together. */
public final class ProjectionConsumers {
    private final ConsumerEnvironment environment;

    public ProjectionConsumers(ConsumerEnvironment environment) {
        this.environment = environment;
    }

    /** One of its group. */
    public RunningConsumer inGroup(ProjectionDefinition<?, ?> definition) {
        return inGroup(definition, definition.group());
    }

    /** One of another group, for a copy of the projection beside it; both put aside what is unusable in the same place. */
    public RunningConsumer inGroup(ProjectionDefinition<?, ?> definition, String group) {
        return consumer(definition, new Membership.Group(definition.topic(), group), all -> true);
    }

    /**
     * One that reads the whole topic for itself.
     *
     * @param aggregates which of the topic's are projected
     */
    public RunningConsumer ofWholeTopic(ProjectionDefinition<?, ?> definition, Predicate<String> aggregates) {
        return consumer(definition, new Membership.Everything(definition.topic()), aggregates);
    }

    private <V, E> RunningConsumer consumer(
            ProjectionDefinition<V, E> definition, Membership membership, Predicate<String> aggregates) {
        var deadLetters = new DeadLetterTopic(
                environment.kafka(), Topics.deadLetters(definition.topic(), definition.group()), true);
        var metrics = new ConsumerMetrics(environment.meters(), definition.name());
        return new RunningConsumer(
                source(definition, membership, deadLetters),
                new ProjectionBatches<>(definition, aggregates, environment, deadLetters, metrics),
                new Report(definition.name(), new ConsumerState(), metrics, new Progress()),
                deadLetters,
                repair(definition, deadLetters));
    }

    private Source source(ProjectionDefinition<?, ?> definition, Membership membership, DeadLetterTopic deadLetters) {
        return new Source(
                membership,
                environment.kafka(),
                new TopicCatalogue(environment.kafka().admin()),
                new Positions(environment.database(), definition.name()),
                deadLetters.name(),
                definition.replay());
    }

    private Repair repair(ProjectionDefinition<?, ?> definition, DeadLetterTopic deadLetters) {
        return new Repair(
                definition.name(),
                new BlockedAggregates(environment.database(), definition.name()),
                new SourceScan(environment.kafka(), definition.topic()),
                new ProjectionMender<>(definition, environment, deadLetters));
    }
}
