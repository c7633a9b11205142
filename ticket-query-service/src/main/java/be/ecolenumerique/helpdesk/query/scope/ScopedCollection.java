package be.ecolenumerique.helpdesk.query.scope;

import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;

/** A collection that answers to scoped conditions alone; the handle itself does not leave this class. */
final class ScopedCollection {
    private final MongoCollection<Document> documents;

    ScopedCollection(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    FindPublisher<Document> find(ScopedFilter filter) {
        return documents.find(filter.condition());
    }
}
