package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.Pace;
import be.ecolenumerique.helpdesk.consumer.Passages;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.Replay;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.projecting.ProjectionConsumers;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.query.projection.DetailsDocument;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.SubscriptionProjection;
import be.ecolenumerique.helpdesk.query.projection.Subscriptions;
import be.ecolenumerique.helpdesk.query.projection.SubscriptionsCodec;
import be.ecolenumerique.helpdesk.query.projection.TicketProjection;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;

/** What this service makes of the two topics, into one generation of the read model. */
public final class GenerationConsumers {
    private final ConsumerEnvironment environment;
    private final EventCodec codec;
    private final Passages passages;
    private final String group;

    /**
     * @param passages noted when an event reaches what is shown
     * @param group what the Kafka groups of all generations begin with
     */
    public GenerationConsumers(ConsumerEnvironment environment, EventCodec codec, Passages passages, String group) {
        this.environment = environment;
        this.codec = codec;
        this.passages = passages;
        this.group = group;
    }

    RunningGeneration of(Generation generation, double pace) {
        var shared = new Pace(pace);
        var shown = new Shown();
        var meters = new CompositeMeterRegistry();
        var consumers = new ProjectionConsumers(measuredBy(meters));
        List<RunningConsumer> both = List.of(
                consumers.inGroup(
                        tickets(generation).telling(shown.only(passages)).replaying(Replay.at(shared)),
                        generation.group(group)),
                consumers.inGroup(subscriptions(generation).replaying(Replay.at(shared)), generation.group(group)));
        return new RunningGeneration(
                generation, both, shared, shown, new GenerationMeters(meters, environment.meters()));
    }

    public ProjectionDefinition<TicketRow, TicketEvent> tickets(Generation generation) {
        return new ProjectionDefinition<>(
                        generation.tickets(),
                        Topics.TICKET_EVENTS,
                        Generation.GROUP,
                        generation.tickets(),
                        TicketEvent.class,
                        new TicketRowCodec(),
                        new TicketProjection(generation, codec))
                .with(new DetailsDocument(generation));
    }

    private static ProjectionDefinition<Subscriptions, SubscriptionEvent> subscriptions(Generation generation) {
        return new ProjectionDefinition<>(
                generation.subscriptions(),
                Topics.SUBSCRIPTION_EVENTS,
                Generation.GROUP,
                generation.subscriptions(),
                SubscriptionEvent.class,
                new SubscriptionsCodec(),
                new SubscriptionProjection());
    }

    private ConsumerEnvironment measuredBy(MeterRegistry meters) {
        return new ConsumerEnvironment(
                environment.kafka(),
                environment.database(),
                meters,
                environment.clock(),
                environment.crashPoints(),
                environment.spans());
    }
}
