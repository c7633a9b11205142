package be.ecolenumerique.helpdesk.simulation.disk;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What an update makes of a document: operators, or a pipeline of stages. */
final class Change {
    private final List<BsonDocument> stages;
    private final boolean pipeline;
    private final Expressions expressions;

    private Change(List<BsonDocument> stages, boolean pipeline, Expressions expressions) {
        this.stages = stages;
        this.pipeline = pipeline;
        this.expressions = expressions;
    }

    static Change operators(BsonDocument operators, Expressions expressions) {
        return new Change(List.of(operators), false, expressions);
    }

    static Change pipeline(List<BsonDocument> stages, Expressions expressions) {
        return new Change(stages, true, expressions);
    }

    BsonDocument applied(BsonDocument before, boolean inserting) {
        BsonDocument after = copy(before);
        for (BsonDocument stage : stages) {
            BsonDocument seen = pipeline ? copy(after) : after;
            stage.forEach((operator, operand) -> {
                if (pipeline) {
                    stage(after, seen, operator, operand);
                } else {
                    operand.asDocument().forEach((field, value) -> operator(after, operator, field, value, inserting));
                }
            });
        }
        return after;
    }

    /** Of the fields alone: no value on a disk is ever changed, only replaced. */
    private static BsonDocument copy(BsonDocument document) {
        var copy = new BsonDocument(document.size());
        copy.putAll(document);
        return copy;
    }

    private void stage(BsonDocument after, BsonDocument seen, String stage, BsonValue operand) {
        switch (stage) {
            case "$set" ->
                operand.asDocument().forEach((field, value) -> put(after, field, expressions.of(value, seen)));
            case "$unset" -> after.remove(operand.asString().getValue());
            default -> throw new UnsupportedOperationException(stage);
        }
    }

    private static void put(BsonDocument document, String field, BsonValue value) {
        if (value.equals(Expressions.REMOVED)) {
            document.remove(field);
        } else {
            document.put(field, value);
        }
    }

    private void operator(BsonDocument after, String operator, String field, BsonValue value, boolean inserting) {
        switch (operator) {
            case "$set" -> after.put(field, value);
            case "$unset" -> after.remove(field);
            case "$setOnInsert" -> {
                if (inserting) {
                    after.put(field, value);
                }
            }
            case "$max" -> {
                if (!after.containsKey(field) || Values.compare(after.get(field), value) < 0) {
                    after.put(field, value);
                }
            }
            case "$pull" -> after.put(field, without(after.getArray(field), value.asDocument()));
            case "$addToSet" -> after.put(field, with(after.getArray(field), value));
            default -> throw new UnsupportedOperationException(operator);
        }
    }

    private BsonArray without(BsonArray array, BsonDocument condition) {
        var filter = new Filter(condition, expressions);
        return new BsonArray(
                array.stream().filter(e -> !filter.test(e.asDocument())).toList());
    }

    private static BsonArray with(BsonArray array, BsonValue element) {
        BsonArray more = array.clone();
        if (!more.contains(element)) {
            more.add(element);
        }
        return more;
    }
}
