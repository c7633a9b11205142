package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.consumer.SideWrite;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** How each completion ended, by the id of its event; written once and never changed. */
public final class EndedCompletions {
    static final String COLLECTION = "ended_completions";

    private final MongoCollection<Document> collection;

    public EndedCompletions(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    public Mono<EndedCompletion> find(String completion) {
        return Mono.from(collection.find(Filters.eq(completion)).first()).map(EndedCompletions::read);
    }

    static SideWrite write(EndedCompletion ended) {
        Document document = CompletionDocument.write(ended.completion())
                .append("_id", ended.completion().id())
                .append("ending", ended.ending().name())
                .append("endedAt", ended.at().toString());
        ended.reason().ifPresent(reason -> document.append("reason", reason));
        return new SideWrite(COLLECTION, new InsertOneModel<>(document));
    }

    private static EndedCompletion read(Document document) {
        return new EndedCompletion(
                CompletionDocument.read(document),
                Ending.valueOf(document.getString("ending")),
                CompletionDocument.instant(document, "endedAt"),
                Optional.ofNullable(document.getString("reason")));
    }
}
