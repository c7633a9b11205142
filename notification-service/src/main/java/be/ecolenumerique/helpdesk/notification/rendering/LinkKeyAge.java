package be.ecolenumerique.helpdesk.notification.rendering;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.conventions.retrying.UntilItWorks;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Since when the key that signs the school's links is in use: {@code link_keys {_id: <key id>, since}}, written by the first
 * start with that id. {@code helpdesk.link.key.age} (seconds); NaN while it is not known.
 */
final class LinkKeyAge implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LinkKeyAge.class);
    private static final String SINCE = "since";

    private final MongoDatabase database;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final String key;
    private volatile Optional<Instant> since = Optional.empty();
    private Disposable looking = Disposables.disposed();

    LinkKeyAge(MongoDatabase database, MeterRegistry meters, InstantSource clock, String key) {
        this.database = database;
        this.meters = meters;
        this.clock = clock;
        this.key = key;
    }

    @Override
    public void afterPropertiesSet() {
        Gauge.builder("helpdesk.link.key.age", this, LinkKeyAge::seconds)
                .description("Time since the key that signs the school's links was first used")
                .baseUnit("seconds")
                .register(meters);
        looking = Mono.defer(this::firstUse)
                .retryWhen(UntilItWorks.saying("The age of the link key is not known yet", LOG))
                .subscribe(known -> since = Optional.of(known));
    }

    private Mono<Instant> firstUse() {
        return Mono.from(database.getCollection("link_keys")
                        .findOneAndUpdate(
                                eq(key),
                                Updates.setOnInsert(SINCE, Date.from(clock.instant())),
                                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .map((Document first) -> first.getDate(SINCE).toInstant());
    }

    private double seconds() {
        return since.map(first -> Duration.between(first, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    @Override
    public void destroy() {
        looking.dispose();
    }
}
