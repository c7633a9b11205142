package be.ecolenumerique.helpdesk.command.publishing;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.command.eventlog.ReferenceFloor;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Before the topics go: what they hold and the log does not is kept by id in {@code lost_events}, and what was found in
 * {@code generations {_id, restorePoint, lost, tickets, suppliers}}. May be made again, and by another instance.
 */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    /** Given to clients and not yet on Kafka: room for what nobody can know of any more. */
    private static final long MARGIN = 1_000;

    private static final ReplaceOptions OR_NEW = new ReplaceOptions().upsert(true);

    private final LogReader log;
    private final PublishedTopics topics;
    private final ReferenceFloor references;
    private final MongoCollection<Document> generations;
    private final MongoCollection<Document> lost;

    Preparation(MongoDatabase database, PublishedTopics topics) {
        log = new LogReader(database);
        this.topics = topics;
        references = new ReferenceFloor(database);
        WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
        generations = database.getCollection("generations").withWriteConcern(durable);
        lost = database.getCollection("lost_events").withWriteConcern(durable);
    }

    boolean isMade(long generation) {
        return Mono.from(generations.find(eq("_id", generation)).first())
                .hasElement()
                .blockOptional()
                .orElse(false);
    }

    /** What was found and what the operator has to do next, in words. */
    String prepare(long generation, HeldLease lease) {
        OldTopics found = new OldTopics(log, lost);
        topics.all(page -> {
            lease.keep();
            found.add(page);
        });
        raise("TECH-", found);
        raise("SUP-", found);
        Mono.from(generations.replaceOne(eq("_id", generation), found.asDocument(generation), OR_NEW))
                .block();
        LOG.warn("Generation {} is prepared: {}", generation, found.inWords());
        return "Generation " + generation + " of the topics is prepared: " + found.inWords()
                + ". Delete the topics of events and people now: docs/backup.md, « Restore ».";
    }

    private void raise(String prefix, OldTopics found) {
        long greatest = found.greatest(prefix);
        if (greatest > 0) {
            references.raise(prefix, greatest + MARGIN);
        }
    }
}
