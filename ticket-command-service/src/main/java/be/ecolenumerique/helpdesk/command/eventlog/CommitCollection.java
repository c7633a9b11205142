package be.ecolenumerique.helpdesk.command.eventlog;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** The collection {@code commits}: written with majority and journal, read from the primary at majority. */
final class CommitCollection {
    static final String NAME = "commits";
    static final Bson BY_VERSION = ascending("e.a", "e.v");

    private static final IndexOptions ONE_COMMIT_PER_VERSION =
            new IndexOptions().unique(true).sparse(true);
    private static final IndexOptions ONE_COMMIT_PER_REQUEST =
            new IndexOptions().unique(true).partialFilterExpression(exists("r"));

    private CommitCollection() {}

    static <T> MongoCollection<T> in(MongoDatabase database, Class<T> documents) {
        CodecRegistry registry = fromRegistries(fromCodecs(new CommitCodec()), database.getCodecRegistry());
        return safely(database.getCollection(NAME, documents).withCodecRegistry(registry));
    }

    /** For every collection that the log relies on. */
    static <T> MongoCollection<T> safely(MongoCollection<T> collection) {
        return collection
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    static void createIndexes(MongoCollection<?> commits) {
        Mono.from(commits.createIndex(BY_VERSION, ONE_COMMIT_PER_VERSION)).block();
        Mono.from(commits.createIndex(ascending("r"), ONE_COMMIT_PER_REQUEST)).block();
    }
}
