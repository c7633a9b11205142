package be.ecolenumerique.helpdesk.command.eventlog;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** The log as it stands, for those who examine it: reads past holes and closes none. */
public final class LogScan {
    private final LogQueries queries;
    private final MongoCollection<Document> commits;

    public LogScan(MongoDatabase database) {
        queries = new LogQueries(database);
        commits = CommitCollection.in(database, Document.class);
    }

    /** In the order of their numbers. */
    public List<LogEntry> after(long number, int limit) {
        return queries.after(number, limit);
    }

    public long greatestNumber() {
        return queries.greatestNumber();
    }

    /** Commit ids that stand at more than one number; MongoDB counts them, on its disk where they are many. */
    public List<String> idsThatStandTwice(int most) {
        return Objects.requireNonNull(Flux.from(commits.aggregate(
                                List.of(match(exists("c")), group("$c", sum("n", 1)), match(gt("n", 1)), limit(most)))
                        .allowDiskUse(true))
                .map(found -> String.valueOf(found.get("_id")))
                .collectList()
                .block());
    }
}
