package be.ecolenumerique.helpdesk.notification.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Due events that a release can not read: {@code unreadable {since, reason}} and {@code passedOverBy}, the runs of the
 * service that looked and look no more. So each start tries again, and so does a newer release beside an older one; who can
 * read it takes the mark away and goes on with its mails.
 */
final class Unreadables {
    static final String MARK = "unreadable";
    private static final String PASSED_OVER_BY = "passedOverBy";
    private static final int RUNS_KEPT = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Unreadables.class);

    private final MongoCollection<Document> events;
    private final String run = UUID.randomUUID().toString();

    Unreadables(MongoCollection<Document> events) {
        this.events = events;
    }

    Bson notPassedOver() {
        return ne(PASSED_OVER_BY, run);
    }

    /** Empty for one that can not be read, once it is marked. */
    Mono<OutboxEvent> readOrMark(Document document) {
        return switch (Reading.of(document)) {
            case Reading.Read read -> document.containsKey(MARK) ? unmark(read.event()) : Mono.just(read.event());
            case Reading.Failed failed -> mark(failed.event());
        };
    }

    Mono<Long> count() {
        return Mono.from(events.countDocuments(and(exists(OutboxDocuments.DUE), exists(MARK))));
    }

    private Mono<OutboxEvent> mark(UnreadableEvent unreadable) {
        var mark = new Document("since", "$$NOW").append("reason", unreadable.reason());
        var changes = new Document(MARK, new Document("$ifNull", List.of("$" + MARK, mark)))
                .append(PASSED_OVER_BY, lastRuns());
        return Mono.from(events.updateOne(
                        and(eq("_id", unreadable.eventId()), exists(OutboxDocuments.DUE)),
                        List.of(new Document("$set", changes))))
                .filter(update -> update.getModifiedCount() == 1)
                .doOnNext(marked -> LOG.error(
                        "The mails of event {} can not be read and wait: {}",
                        unreadable.eventId(),
                        unreadable.reason()))
                .then(Mono.empty());
    }

    private Document lastRuns() {
        var before = new Document("$ifNull", List.of("$" + PASSED_OVER_BY, List.of()));
        var all = new Document("$concatArrays", List.of(before, List.of(run)));
        return new Document("$slice", List.of(all, -RUNS_KEPT));
    }

    private Mono<OutboxEvent> unmark(OutboxEvent event) {
        String id = event.envelope().eventId();
        return Mono.from(events.updateOne(eq("_id", id), Updates.unset(MARK)))
                .doOnSuccess(done -> LOG.info("The mails of event {} can be read again", id))
                .thenReturn(event);
    }
}
