package be.ecolenumerique.helpdesk.command.eventlog;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can be asked of the stored commits; each answer is majority-committed. */
final class LogQueries {
    private final MongoCollection<LogEntry> commits;
    private final MongoCollection<Document> documents;

    LogQueries(MongoDatabase database) {
        documents = CommitCollection.in(database, Document.class);
        commits = CommitCollection.in(database, LogEntry.class);
    }

    /** In the order of their numbers, holes left out. */
    List<LogEntry> after(long number, int limit) {
        return listOf(Flux.from(commits.find(gt("_id", number))
                .sort(ascending("_id"))
                .limit(limit)
                .batchSize(limit)));
    }

    List<StoredCommit> among(Set<Long> numbers) {
        return listOf(Flux.from(commits.find(in("_id", numbers))).ofType(StoredCommit.class));
    }

    /** The commits that hold versions {@code [from, until)} of the aggregate; its versions are dense, so the range bounds the answer. */
    List<StoredCommit> ofAggregate(String aggregate, long from, long until) {
        Bson versions = elemMatch("e", and(eq("a", aggregate), gte("v", from), lt("v", until)));
        return listOf(Flux.from(commits.find(versions)).ofType(StoredCommit.class));
    }

    /** The commits that hold versions below {@code until} of these aggregates, by aggregate. Does not block. */
    CompletableFuture<Map<String, List<StoredCommit>>> beginnings(Collection<String> aggregates, long until) {
        Bson versions = elemMatch("e", and(in("a", aggregates), lt("v", until)));
        return Flux.from(commits.find(versions))
                .ofType(StoredCommit.class)
                .collectList()
                .map(found -> byAggregate(found, Set.copyOf(aggregates)))
                .toFuture();
    }

    private static Map<String, List<StoredCommit>> byAggregate(List<StoredCommit> found, Set<String> aggregates) {
        Map<String, List<StoredCommit>> each = new HashMap<>();
        for (StoredCommit stored : found) {
            stored.commit().events().stream()
                    .map(LoggedEvent::aggregate)
                    .filter(aggregates::contains)
                    .distinct()
                    .forEach(aggregate -> each.computeIfAbsent(aggregate, a -> new ArrayList<>())
                            .add(stored));
        }
        return each;
    }

    Optional<StoredCommit> ofRequest(String requestKey) {
        return first(commits.find(eq("r", requestKey)).first());
    }

    /** The aggregates with an event of these types whose payload names the text, among the commits {@code (behind, until]}. */
    List<String> naming(String text, Set<String> types, long behind, long until) {
        Document naming =
                new Document("t", new Document("$in", types)).append("p", Pattern.compile(Pattern.quote(text)));
        return listOf(Flux.from(documents
                        .aggregate(List.of(
                                match(and(gt("_id", behind), lte("_id", until), elemMatch("e", naming))),
                                unwind("$e"),
                                match(and(in("e.t", types), regex("e.p", naming.get("p", Pattern.class)))),
                                group("$e.a")))
                        .hint(new Document("_id", 1)))
                .map(found -> found.getString("_id")));
    }

    /**
     * The newest commits with an event of the person's own, or of an aggregate {@code <prefix><number>} that names the person, as who
     * acted or in what it says; newest first. Walks those aggregates alone, by their index.
     */
    List<StoredCommit> ofPerson(String person, String prefix, int limit) {
        Bson names = or(regex("p", person), regex("m", person));
        Bson named = elemMatch("e", and(gte("a", prefix + "0"), lt("a", prefix + ":"), names));
        return listOf(Flux.from(commits.find(or(elemMatch("e", eq("a", person)), named))
                        .hint(CommitCollection.BY_VERSION)
                        .sort(descending("_id"))
                        .limit(limit))
                .ofType(StoredCommit.class));
    }

    /** The first commit with an event of this instant or later. Reads the whole log: for tools and tests. */
    Optional<StoredCommit> firstSince(Instant instant) {
        return first(commits.find(gte("e.ts", instant.toEpochMilli()))
                .sort(ascending("_id"))
                .first());
    }

    /**
     * The greatest number of an aggregate {@code <prefix><number>} that was opened behind this commit; 0 for none. Reads the
     * commits since then, in the order of their numbers.
     */
    long greatestReference(String prefix, long behind) {
        return Mono.from(documents
                        .aggregate(List.of(
                                match(and(gt("_id", behind), elemMatch("e", openingOf(prefix)))),
                                unwind("$e"),
                                match(and(eq("e.v", 0L), regex("e.a", "^" + Pattern.quote(prefix) + "[0-9]{1,18}$"))),
                                group(null, max("greatest", numberBehind(prefix)))))
                        .hint(new Document("_id", 1)))
                .map(found -> found.getLong("greatest"))
                .blockOptional()
                .orElse(0L);
    }

    private static Bson openingOf(String prefix) {
        return and(gte("a", prefix + "0"), lt("a", prefix + ":"), eq("v", 0L));
    }

    private static Document numberBehind(String prefix) {
        Document digits = new Document("$substrBytes", List.of("$e.a", prefix.length(), -1));
        return new Document("$toLong", digits);
    }

    /** 0 where the log is empty. */
    long greatestNumber() {
        return Mono.from(commits.find().sort(descending("_id")).first())
                .map(LogEntry::number)
                .blockOptional()
                .orElse(0L);
    }

    private static Optional<StoredCommit> first(Publisher<LogEntry> found) {
        return Mono.from(found).ofType(StoredCommit.class).blockOptional();
    }

    private static <T> List<T> listOf(Flux<T> found) {
        return Objects.requireNonNull(found.collectList().block());
    }
}
