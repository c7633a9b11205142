package be.ecolenumerique.helpdesk.query.scope;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.reactivestreams.client.AggregatePublisher;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;

/** A collection that answers to scoped conditions alone; the handle itself does not leave this class. */
final class ScopedCollection {
    private final MongoCollection<Document> documents;

    ScopedCollection(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    FindPublisher<Document> find(ScopedFilter filter) {
        return documents.find(filter.condition());
    }

    Publisher<Long> count(ScopedFilter filter, Bson hint) {
        return documents.countDocuments(filter.condition(), new CountOptions().hint(hint));
    }

    AggregatePublisher<Document> aggregate(ScopedFilter filter, Bson stage) {
        return documents.aggregate(List.of(Aggregates.match(filter.condition()), stage));
    }
}
