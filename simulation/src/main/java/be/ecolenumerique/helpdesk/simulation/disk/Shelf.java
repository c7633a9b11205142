package be.ecolenumerique.helpdesk.simulation.disk;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A collection: as the primary has it, and as a majority has it. What only the primary has is lost when the primary
 * changes; what a majority has stays.
 */
public final class Shelf {
    private final Map<BsonValue, BsonDocument> primary = new LinkedHashMap<>();
    private final Map<BsonValue, BsonDocument> majority = new LinkedHashMap<>();
    private final Set<BsonValue> ahead = new HashSet<>();
    private final Map<String, Function<BsonDocument, List<?>>> unique = new HashMap<>();
    private final IdentityHashMap<BsonDocument, List<Place>> places = new IdentityHashMap<>();

    /** @param wanted what of a document no other may hold */
    void unique(String index, Function<BsonDocument, List<?>> wanted) {
        unique.put(index, wanted);
    }

    Collection<BsonDocument> seenBy(boolean majorityOnly) {
        return Collections.unmodifiableCollection((majorityOnly ? majority : primary).values());
    }

    /** Those that a condition can mean: the one whose id it names, else all. */
    Stream<BsonDocument> candidates(BsonDocument condition, boolean majorityOnly) {
        return condition.get("_id") instanceof BsonString id
                ? Stream.ofNullable((majorityOnly ? majority : primary).get(id))
                : seenBy(majorityOnly).stream();
    }

    /** What is durable, for whoever examines it. */
    public Collection<BsonDocument> durable() {
        return seenBy(true);
    }

    @Nullable
    BsonDocument get(BsonValue id) {
        return primary.get(id);
    }

    void put(BsonDocument document) {
        BsonValue id = Objects.requireNonNull(document.get("_id"));
        primary.put(id, document);
        ahead.add(id);
    }

    void remove(BsonValue id) {
        primary.remove(id);
        ahead.add(id);
    }

    /** The name of the index that keeps the document out. */
    @Nullable
    String refusing(BsonDocument document) {
        if (primary.containsKey(document.get("_id"))) {
            return "_id_";
        }
        List<Place> wanted = allPlaces(document);
        return primary.values().stream()
                .flatMap(other -> places.computeIfAbsent(other, this::allPlaces).stream())
                .filter(wanted::contains)
                .map(Place::index)
                .findFirst()
                .orElse(null);
    }

    private List<Place> allPlaces(BsonDocument document) {
        return unique.entrySet().stream()
                .flatMap(e -> e.getValue().apply(document).stream().map(what -> new Place(e.getKey(), what)))
                .toList();
    }

    private record Place(String index, Object what) {}

    void replicate() {
        ahead.forEach(id -> copy(primary, majority, id));
        ahead.clear();
    }

    void rollBack() {
        ahead.forEach(id -> copy(majority, primary, id));
        ahead.clear();
    }

    private static void copy(Map<BsonValue, BsonDocument> from, Map<BsonValue, BsonDocument> to, BsonValue id) {
        BsonDocument document = from.get(id);
        if (document == null) {
            to.remove(id);
        } else {
            to.put(id, document);
        }
    }
}
