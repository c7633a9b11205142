package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.conventions.retrying.UntilItWorks;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service makes of the two topics, into the generation of the read model that is shown. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionConfiguration.class);
    private static final String GROUP = "query";

    @Bean
    EventCodec eventCodec() {
        return EventCodec.published();
    }

    @Bean
    TicketPassages ticketPassages(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new TicketPassages(database, clock);
    }

    @Bean
    ReadModels readModels(MongoDatabase database) {
        return new ReadModels(database);
    }

    /** Without its indexes no list can be read, so the service waits for MongoDB here. */
    @Bean
    Generation generation(MongoDatabase database) {
        var opened = new ReadModels(database)
                .current()
                .flatMap(current -> ReadModelIndexes.create(database, current).thenReturn(current))
                .retryWhen(UntilItWorks.saying("The read model is not open yet, for MongoDB does not answer", LOG));
        return Objects.requireNonNull(opened.block());
    }

    @Bean
    ProjectionDefinition<TicketRow, TicketEvent> tickets(
            Generation generation, EventCodec codec, TicketPassages passages) {
        return new ProjectionDefinition<>(
                        generation.tickets(),
                        Topics.TICKET_EVENTS,
                        GROUP,
                        generation.tickets(),
                        TicketEvent.class,
                        new TicketRowCodec(),
                        new TicketProjection(generation, codec))
                .telling(passages);
    }

    @Bean
    ProjectionDefinition<Subscriptions, SubscriptionEvent> subscriptions(Generation generation) {
        return new ProjectionDefinition<>(
                generation.subscriptions(),
                Topics.SUBSCRIPTION_EVENTS,
                GROUP,
                generation.subscriptions(),
                SubscriptionEvent.class,
                new SubscriptionsCodec(),
                new SubscriptionProjection());
    }
}
