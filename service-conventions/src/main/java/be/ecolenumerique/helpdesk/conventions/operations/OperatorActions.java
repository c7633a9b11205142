package be.ecolenumerique.helpdesk.conventions.operations;

import static com.mongodb.client.model.Filters.lt;

import be.ecolenumerique.helpdesk.conventions.problems.ProblemException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The record of what operators did (ADR 0080), append-only. The request is durable before anything is done, what came of it
 * follows as an event of its own: a request without one tells that the service stopped in between.
 */
public final class OperatorActions {
    static final String COLLECTION = "operator_actions";
    private static final int REVISION = 1;
    private static final Retry PERSISTENT = Retry.backoff(5, Duration.ofMillis(200));

    private final MongoCollection<Document> actions;
    private final InstantSource clock;

    /** @param clock the real one */
    public OperatorActions(MongoDatabase database, InstantSource clock) {
        this.actions = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        this.clock = clock;
    }

    /** Goes on to its end, and is recorded, also where the caller has hung up. */
    public <T> Mono<T> recorded(OperatorAction action, Mono<T> effect) {
        Mono<T> all = append(action, action.kind().requestedType(), Optional.empty(), Optional.empty())
                .flatMap(request -> effect.onErrorResume(error -> refused(action, request, error))
                        .flatMap(
                                done -> append(action, action.kind().doneType(), Optional.of(request), Optional.empty())
                                        .retryWhen(PERSISTENT)
                                        .thenReturn(done)));
        return Mono.deferContextual(
                context -> Mono.fromFuture(all.contextWrite(context).toFuture(), true));
    }

    /** The newest first. */
    public Flux<ActionEvent> before(Optional<String> id, int limit) {
        return Flux.from(actions.find(id.map(i -> lt("_id", i)).orElseGet(Document::new))
                        .sort(new Document("_id", -1))
                        .limit(limit))
                .map(ActionDocuments::read);
    }

    private <T> Mono<T> refused(OperatorAction action, String request, Throwable error) {
        String type = error instanceof ProblemException
                ? action.kind().refusedType()
                : action.kind().failedType();
        return append(action, type, Optional.of(request), Optional.of(outcomeOf(error)))
                .retryWhen(PERSISTENT)
                .then(Mono.error(error));
    }

    /** Never its message, which may hold content. */
    private static String outcomeOf(Throwable error) {
        return error instanceof ProblemException known
                ? known.problem().code()
                : error.getClass().getSimpleName();
    }

    /** @return its id */
    private Mono<String> append(
            OperatorAction action, String type, Optional<String> request, Optional<String> outcome) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            String id = idAt(now);
            var event = new ActionEvent(
                    id,
                    type,
                    REVISION,
                    now,
                    request.orElse(id),
                    action.by(),
                    action.targets(),
                    request.isEmpty() ? action.reason() : Optional.empty(),
                    outcome);
            return Mono.from(actions.insertOne(ActionDocuments.write(event))).thenReturn(id);
        });
    }

    private static String idAt(Instant now) {
        return String.format(Locale.ROOT, "%013d-%s", now.toEpochMilli(), UUID.randomUUID());
    }
}
