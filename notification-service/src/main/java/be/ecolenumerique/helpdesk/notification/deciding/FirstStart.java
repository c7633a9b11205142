package be.ecolenumerique.helpdesk.notification.deciding;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The commit up to which nothing is ever mailed, stored once before anything is consumed; no clock is involved, and a new
 * topic generation changes nothing. An empty store that meets a topic with events wants to be told which it shall be.
 */
public final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ID = "ticket-events";
    private static final String COMMIT = "commit";

    /** What an empty store is told where the topic is not empty. */
    public enum Choice {
        /** Mail everything that ever happened. */
        FROM_BEGINNING,
        /** Mail nothing of the past. */
        FROM_NOW;

        /** As configured: {@code from-now}. */
        public static Choice of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private final MongoCollection<Document> stored;
    private final Supplier<OptionalLong> lastCommit;
    private final Optional<Choice> choice;
    private volatile @Nullable Long mute;

    /** @param lastCommit the greatest commit number on the topic, none if it is empty */
    public FirstStart(MongoDatabase database, Supplier<OptionalLong> lastCommit, Optional<Choice> choice) {
        this.stored = database.getCollection("first_start")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        this.lastCommit = lastCommit;
        this.choice = choice;
    }

    /** Reads what was decided, or decides it. */
    public void settle() {
        Optional<Long> known = find();
        if (known.isEmpty()) {
            store(lastCommitNotToMail());
            known = find();
        }
        long commit = known.orElseThrow();
        LOG.info("Commits up to {} are never mailed", commit);
        mute = commit;
    }

    boolean isPast(long commit) {
        Long settled = mute;
        if (settled == null) {
            throw new IllegalStateException("nothing is consumed before the first start is settled");
        }
        return commit <= settled;
    }

    private long lastCommitNotToMail() {
        OptionalLong last = lastCommit.get();
        if (last.isEmpty()) {
            return 0;
        }
        return switch (choice.orElseThrow(FirstStartUndecided::new)) {
            case FROM_BEGINNING -> 0;
            case FROM_NOW -> last.getAsLong();
        };
    }

    private Optional<Long> find() {
        return Blocking.get(Mono.from(stored.find(eq("_id", ID)))
                .map(document -> Optional.of(document.getLong(COMMIT)))
                .defaultIfEmpty(Optional.empty()));
    }

    private void store(long commit) {
        Blocking.get(Mono.from(stored.insertOne(new Document("_id", ID).append(COMMIT, commit)))
                .thenReturn(true)
                .onErrorReturn(MongoWriteException.class, false)); // another replica was first
    }
}
