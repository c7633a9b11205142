package be.ecolenumerique.helpdesk.simulation.disk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonUndefined;
import org.bson.BsonValue;

/** The value of an aggregation expression for a document, by the server's clock; as much of the language as the services speak. */
final class Expressions {
    /** What {@code $$REMOVE} makes of a field. */
    static final BsonValue REMOVED = new BsonUndefined();

    private final Supplier<Instant> serverClock;

    Expressions(Supplier<Instant> serverClock) {
        this.serverClock = serverClock;
    }

    BsonValue of(BsonValue expression, BsonDocument document) {
        return of(expression, document, Map.of());
    }

    private BsonValue of(BsonValue expression, BsonDocument document, Map<String, BsonValue> variables) {
        return switch (expression) {
            case BsonString text when text.getValue().startsWith("$$") -> variable(text.getValue(), variables);
            case BsonString text
            when text.getValue().startsWith("$") ->
                one(document, text.getValue().substring(1));
            case BsonArray array ->
                new BsonArray(array.stream()
                        .map(each -> of(each, document, variables))
                        .toList());
            case BsonDocument object
            when object.size() == 1 && object.getFirstKey().startsWith("$") ->
                operator(object.getFirstKey(), Values.orNull(object, object.getFirstKey()), document, variables);
            case BsonDocument object -> fields(object, document, variables);
            default -> expression;
        };
    }

    private BsonDocument fields(BsonDocument object, BsonDocument document, Map<String, BsonValue> variables) {
        var made = new BsonDocument();
        object.forEach((field, value) -> made.append(field, of(value, document, variables)));
        return made;
    }

    private BsonValue variable(String name, Map<String, BsonValue> variables) {
        if (name.equals("$$NOW")) {
            return new BsonDateTime(serverClock.get().toEpochMilli());
        }
        if (name.equals("$$REMOVE")) {
            return REMOVED;
        }
        int dot = name.indexOf('.');
        BsonValue bound = variables.getOrDefault(name.substring(2, dot < 0 ? name.length() : dot), BsonNull.VALUE);
        return dot < 0 ? bound : one(bound, name.substring(dot + 1));
    }

    /** Through an array: of all its elements. */
    private static BsonValue one(BsonValue value, String path) {
        List<BsonValue> found = Values.at(value, path);
        boolean many = Values.at(value, path.contains(".") ? path.substring(0, path.indexOf('.')) : path).stream()
                .anyMatch(first -> first.isArray() && path.contains("."));
        if (many) {
            return new BsonArray(found);
        }
        return found.isEmpty() ? BsonNull.VALUE : found.getFirst();
    }

    private BsonValue operator(
            String operator, BsonValue operand, BsonDocument document, Map<String, BsonValue> variables) {
        Each each = new Each(document, variables);
        return switch (operator) {
            case "$literal" -> operand;
            case "$map" -> each.map(operand.asDocument());
            case "$filter" -> each.filter(operand.asDocument());
            case "$cond" -> {
                BsonArray parts = operand.asArray();
                yield of(parts.get(isTrue(of(parts.get(0), document, variables)) ? 1 : 2), document, variables);
            }
            default -> computed(operator, of(operand, document, variables));
        };
    }

    private static BsonValue computed(String operator, BsonValue operand) {
        return switch (operator) {
            case "$eq" -> bool(Values.same(first(operand), second(operand)));
            case "$ne" -> bool(!Values.same(first(operand), second(operand)));
            case "$lte" -> bool(isLte(first(operand), second(operand)));
            case "$and" -> bool(operand.asArray().stream().allMatch(Expressions::isTrue));
            case "$or" -> bool(operand.asArray().stream().anyMatch(Expressions::isTrue));
            case "$not" -> bool(!isTrue(first(operand)));
            case "$anyElementTrue" -> bool(first(operand).asArray().stream().anyMatch(Expressions::isTrue));
            case "$in" -> bool(second(operand).asArray().stream().anyMatch(e -> Values.same(e, first(operand))));
            case "$add" -> sum(first(operand), second(operand));
            case "$min" -> operand.asArray().stream().min(Values::compare).orElse(BsonNull.VALUE);
            case "$mergeObjects" -> merged(operand.asArray());
            case "$concatArrays" ->
                new BsonArray(operand.asArray().stream()
                        .flatMap(array -> array.asArray().stream())
                        .toList());
            default -> throw new UnsupportedOperationException(operator);
        };
    }

    private static BsonValue first(BsonValue operands) {
        return operands.asArray().get(0);
    }

    private static BsonValue second(BsonValue operands) {
        return operands.asArray().get(1);
    }

    private static boolean isLte(BsonValue one, BsonValue other) {
        return Values.comparable(one, other) && Values.compare(one, other) <= 0;
    }

    private static BsonValue sum(BsonValue one, BsonValue other) {
        long added = other.asNumber().longValue();
        return one.isDateTime()
                ? new BsonDateTime(one.asDateTime().getValue() + added)
                : one.isInt32()
                        ? new BsonInt32((int) (one.asInt32().getValue() + added))
                        : new BsonInt64(one.asNumber().longValue() + added);
    }

    private static BsonDocument merged(BsonArray documents) {
        var made = new BsonDocument();
        documents.forEach(document -> made.putAll(document.asDocument()));
        return made;
    }

    private static BsonBoolean bool(boolean value) {
        return BsonBoolean.valueOf(value);
    }

    private static boolean isTrue(BsonValue value) {
        return value.isBoolean() ? value.asBoolean().getValue() : !value.isNull();
    }

    /** Over the elements of an array, each under its name. */
    private final class Each {
        private final BsonDocument document;
        private final Map<String, BsonValue> variables;

        Each(BsonDocument document, Map<String, BsonValue> variables) {
            this.document = document;
            this.variables = variables;
        }

        BsonValue map(BsonDocument operand) {
            return new BsonArray(input(operand)
                    .map(element -> of(Values.orNull(operand, "in"), document, with(operand, element)))
                    .toList());
        }

        BsonValue filter(BsonDocument operand) {
            return new BsonArray(input(operand)
                    .filter(element -> isTrue(of(Values.orNull(operand, "cond"), document, with(operand, element))))
                    .toList());
        }

        private Stream<BsonValue> input(BsonDocument operand) {
            BsonValue input = of(Values.orNull(operand, "input"), document, variables);
            return new ArrayList<>(input.asArray()).stream();
        }

        private Map<String, BsonValue> with(BsonDocument operand, BsonValue element) {
            var bound = new HashMap<>(variables);
            bound.put(operand.getString("as").getValue(), element);
            return bound;
        }
    }
}
