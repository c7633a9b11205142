package be.ecolenumerique.helpdesk.query;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.query.feed.TicketFeed;
import be.ecolenumerique.helpdesk.query.following.FollowerFigures;
import be.ecolenumerique.helpdesk.query.following.ServedReadModel;
import be.ecolenumerique.helpdesk.query.following.ShownReadModel;
import be.ecolenumerique.helpdesk.query.following.TicketFollower;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.generations.ShownGeneration;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The follower of the generation that is shown; the service is ready when it has read all rows. */
@Configuration(proxyBeanMethods = false)
class FollowerConfiguration {
    private static final double MILLIS = 1_000;

    @Bean(initMethod = "start")
    ServedReadModel servedReadModel(
            MongoClient client, MongoDatabase database, Generation generation, EventCodec codec) {
        return new ServedReadModel(generation, opened -> {
            var tickets = new ScopedTickets(database, opened, codec);
            return new ShownReadModel(
                    opened, tickets, new TicketFollower(tickets, new TicketFeed(client, database, opened)));
        });
    }

    /** Another generation is followed first and shown then. */
    @Bean
    ShownGeneration shownGeneration(ServedReadModel served) {
        return new ShownGeneration() {
            @Override
            public Generation now() {
                return served.now().generation();
            }

            @Override
            public Mono<Void> changeTo(Generation other) {
                return served.switchTo(other).then();
            }
        };
    }

    @Bean
    HealthIndicator ticketFollowerHealthIndicator(ServedReadModel served) {
        return () -> (served.now().follower().isLoaded() ? Health.up() : Health.outOfService())
                .withDetail("generation", served.now().generation().number())
                .build();
    }

    @Bean
    MeterBinder followerMeters(ServedReadModel served) {
        return meters -> {
            gauge(served, "helpdesk.follower.tickets", "Tickets that this replica holds in columns", f -> f.tickets())
                    .register(meters);
            gauge(served, "helpdesk.follower.memory", "Memory of those columns, texts included", f -> f.bytes())
                    .baseUnit("bytes")
                    .register(meters);
            gauge(served, "helpdesk.follower.streams", "Streams of list changes that are open", f -> f.streams())
                    .register(meters);
            gauge(served, "helpdesk.follower.waits", "Reads that wait for a write to be seen", f -> f.waits())
                    .register(meters);
            gauge(
                            served,
                            "helpdesk.follower.age",
                            "Time since this replica last knew that no row is missing",
                            f -> f.age().toMillis() / MILLIS)
                    .baseUnit("seconds")
                    .register(meters);
        };
    }

    private static Gauge.Builder<ServedReadModel> gauge(
            ServedReadModel served, String name, String description, ToDoubleFunction<FollowerFigures> figure) {
        return Gauge.builder(
                        name,
                        served,
                        read -> figure.applyAsDouble(read.now().follower().figures()))
                .description(description);
    }
}
