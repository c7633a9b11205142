package be.ecolenumerique.helpdesk.simulation.disk;

import com.mongodb.reactivestreams.client.AggregatePublisher;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;

/** The one aggregation of the log: what matches, and the document with the greatest number ({@code $unionWith}). */
final class Aggregation {
    private Aggregation() {}

    static <T> AggregatePublisher<?> publisher(CollectionCalls<T> collection, List<?> pipeline) {
        BsonDocument match =
                collection.documents().bson((Bson) pipeline.getFirst()).getDocument("$match");
        return Driver.proxy(AggregatePublisher.class, (self, method, arguments) -> {
            if (!method.getName().equals("subscribe")) {
                throw new UnsupportedOperationException(method.toString());
            }
            answer(collection, match, arguments[0]);
            return self;
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> void answer(CollectionCalls<T> collection, BsonDocument match, Object subscriber) {
        Filter filter = collection.filter(match);
        Flux.defer(() -> Flux.fromIterable(collection.inSession("settle", seen -> settled(seen.toList(), filter))))
                .map(collection.documents()::read)
                .subscribe((Subscriber<T>) subscriber);
    }

    private static List<BsonDocument> settled(List<BsonDocument> seen, Filter filter) {
        Stream<BsonDocument> greatest =
                seen.stream()
                        .max(Comparator.comparingLong(d -> d.getInt64("_id").getValue()))
                        .stream();
        return Stream.concat(seen.stream().filter(filter::test), greatest).toList();
    }
}
