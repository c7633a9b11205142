package be.ecolenumerique.helpdesk.consumer.whole;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.projecting.ProjectionConsumers;
import java.time.Duration;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/**
 * A topic of which every replica reads all, into the database that the replicas of a service share: each begins where any of
 * them had come to, and what two of them apply counts once.
 */
public final class WholeTopicReader {
    private final RunningConsumer consumer;

    WholeTopicReader(RunningConsumer consumer) {
        this.consumer = consumer;
    }

    /**
     * Of events, folded into rows.
     *
     * @param aggregates which of the topic's are projected; the others are passed over
     */
    public static WholeTopicReader ofEvents(
            ConsumerEnvironment environment, ProjectionDefinition<?, ?> definition, Predicate<String> aggregates) {
        return new WholeTopicReader(new ProjectionConsumers(environment).ofWholeTopic(definition, aggregates));
    }

    /** Of a compacted topic. */
    public static WholeTopicReader ofLatest(ConsumerEnvironment environment, LatestValues values) {
        return new WholeTopicReader(new LatestConsumers(environment).of(values));
    }

    public RunningConsumer consumer() {
        return consumer;
    }

    /** It was at the end once. */
    public boolean isReady() {
        return consumer.state().isReady();
    }

    /**
     * Completes when all is applied that the topic held when this was subscribed to; fails with a
     * {@link java.util.concurrent.TimeoutException} where that takes longer.
     */
    public Mono<Void> readToEnd(Duration timeout) {
        return consumer.source()
                .topics()
                .ends(consumer.source().membership().topic())
                .flatMap(consumer.progress()::until)
                .timeout(timeout);
    }
}
