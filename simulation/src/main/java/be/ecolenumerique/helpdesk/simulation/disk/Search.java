package be.ecolenumerique.helpdesk.simulation.disk;

import com.mongodb.reactivestreams.client.FindPublisher;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One {@code find}, as it is put together and then made. */
final class Search<T> {
    private final CollectionCalls<T> collection;
    private final BsonDocument condition;
    private BsonDocument sort = new BsonDocument();
    private int limit = Integer.MAX_VALUE;

    Search(CollectionCalls<T> collection, BsonDocument condition) {
        this.collection = collection;
        this.condition = condition;
    }

    FindPublisher<?> publisher() {
        return Driver.proxy(FindPublisher.class, this::handle);
    }

    private Object handle(Object self, Method method, Object[] arguments) {
        switch (method.getName()) {
            case "sort" -> sort = collection.documents().bson((Bson) arguments[0]);
            case "limit" -> limit = (int) arguments[0];
            case "batchSize", "projection", "hint" -> {}
            case "first" -> {
                return Mono.defer(() -> Mono.justOrEmpty(made().stream().findFirst()));
            }
            case "subscribe" -> {
                subscribe((Subscriber<?>) arguments[0]);
                return self;
            }
            default -> throw new UnsupportedOperationException(method.toString());
        }
        return self;
    }

    @SuppressWarnings("unchecked")
    private void subscribe(Subscriber<?> subscriber) {
        Flux.defer(() -> Flux.fromIterable(made())).subscribe((Subscriber<T>) subscriber);
    }

    private List<T> made() {
        List<BsonDocument> found = new ArrayList<>(collection.found(condition, "find"));
        found.sort(order());
        return collection.mutated(condition, found).stream()
                .limit(limit)
                .map(collection.documents()::read)
                .toList();
    }

    private Comparator<BsonDocument> order() {
        Comparator<BsonDocument> order = Comparator.comparing(BsonDocument::isEmpty);
        for (Map.Entry<String, BsonValue> by : sort.entrySet()) {
            String field = by.getKey();
            int direction = by.getValue().asNumber().intValue();
            order = order.thenComparing(
                    (one, other) -> direction * Values.compare(Values.orNull(one, field), Values.orNull(other, field)));
        }
        return order;
    }
}
