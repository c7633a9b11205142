package be.ecolenumerique.helpdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** MongoDB down: 503 at once, and well again by itself. */
class StoreOutageIT {
    @Test
    void givenMongoDbIsKilled_whenRead_then503Soon_andWellAgainOnceItIsBack() {
        try (var mongo = MongoBackend.start();
                var client = MongoClients.create(settings(mongo))) {
            var database = client.getDatabase("outage");
            assertThat(failureOf(database)).isEmpty();

            mongo.kill();
            long begun = System.nanoTime();
            Throwable failure = failureOf(database).orElseThrow();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
            assertThat(new StoreProblems().problemOf(failure))
                    .hasValueSatisfying(
                            problem -> assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));

            mongo.startAgain();
            assertThat(failureOf(database)).isEmpty();
        }
    }

    @Test
    void givenAFailureOfOurOwn_whenAskedFor_thenItIsNoOutage() {
        assertThat(new StoreProblems().problemOf(new IllegalStateException())).isEmpty();
    }

    private static Optional<Throwable> failureOf(MongoDatabase database) {
        return Mono.from(database.getCollection("tickets_1").countDocuments())
                .then(Mono.<Throwable>empty())
                .onErrorResume(Mono::just)
                .blockOptional();
    }

    private static MongoClientSettings settings(MongoBackend mongo) {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(mongo.uri("outage")));
        new MongoConfiguration().finiteWaits().customize(settings);
        return settings.build();
    }
}
