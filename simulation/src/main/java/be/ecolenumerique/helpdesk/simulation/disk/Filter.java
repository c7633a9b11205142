package be.ecolenumerique.helpdesk.simulation.disk;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Which documents a filter means: as much of MongoDB's language as the services speak, and an error for the rest. */
record Filter(BsonDocument condition, Expressions expressions) {

    boolean test(BsonDocument document) {
        for (Map.Entry<String, BsonValue> part : condition.entrySet()) {
            if (!part(document, part.getKey(), part.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean part(BsonDocument document, String key, BsonValue wanted) {
        return switch (key) {
            case "$and" -> all(wanted).allMatch(filter -> filter.test(document));
            case "$or" -> all(wanted).anyMatch(filter -> filter.test(document));
            case "$expr" -> expressions.of(wanted, document).equals(BsonBoolean.TRUE);
            default -> field(document, key, wanted);
        };
    }

    private Stream<Filter> all(BsonValue filters) {
        return filters.asArray().stream().map(filter -> new Filter(filter.asDocument(), expressions));
    }

    private boolean field(BsonDocument document, String path, BsonValue wanted) {
        List<BsonValue> found = Values.at(document, path);
        if (!isOperators(wanted)) {
            return any(found, wanted, Values::same);
        }
        for (Map.Entry<String, BsonValue> op : wanted.asDocument().entrySet()) {
            if (!operator(found, op.getKey(), op.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOperators(BsonValue wanted) {
        return wanted.isDocument()
                && !wanted.asDocument().isEmpty()
                && wanted.asDocument().getFirstKey().startsWith("$");
    }

    private boolean operator(List<BsonValue> found, String operator, BsonValue wanted) {
        return switch (operator) {
            case "$eq" -> any(found, wanted, Values::same);
            case "$ne" -> !any(found, wanted, Values::same);
            case "$in" -> wanted.asArray().stream().anyMatch(one -> any(found, one, Values::same));
            case "$gt" -> compared(found, wanted, order -> order > 0);
            case "$gte" -> compared(found, wanted, order -> order >= 0);
            case "$lt" -> compared(found, wanted, order -> order < 0);
            case "$lte" -> compared(found, wanted, order -> order <= 0);
            case "$exists" -> found.isEmpty() != wanted.asBoolean().getValue();
            case "$elemMatch" ->
                elements(found).anyMatch(element -> new Filter(wanted.asDocument(), expressions).test(element));
            default -> throw new UnsupportedOperationException(operator);
        };
    }

    private static Stream<BsonDocument> elements(List<BsonValue> found) {
        return found.stream()
                .filter(BsonValue::isArray)
                .flatMap(array -> array.asArray().stream())
                .filter(BsonValue::isDocument)
                .map(BsonValue::asDocument);
    }

    private static boolean compared(List<BsonValue> found, BsonValue wanted, IntPredicate order) {
        return any(
                found, wanted, (one, other) -> Values.comparable(one, other) && order.test(Values.compare(one, other)));
    }

    /** A field of many values is found by each of them. */
    private static boolean any(List<BsonValue> found, BsonValue wanted, BiPredicate<BsonValue, BsonValue> test) {
        for (BsonValue value : found) {
            List<BsonValue> each = value instanceof BsonArray array ? array : List.of(value);
            for (BsonValue one : each) {
                if (test.test(one, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
