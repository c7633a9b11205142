package be.ecolenumerique.helpdesk.conventions.web;

import be.ecolenumerique.helpdesk.conventions.web.Field.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON body into a record, or refuses it with everything that is wrong: unknown and repeated fields, wrong types
 * (nothing is converted), missing and blank values, texts that are too long or hold what does not belong there. No body
 * is the same as an empty object; null is the same as absent.
 */
public final class BodyReader {
    private final Complaints complaints = new Complaints();

    private BodyReader() {}

    public static <T> T read(byte[] body, Class<T> type) {
        return type.cast(new BodyReader().document(body, RecordShape.of(type)));
    }

    private Object document(byte[] body, RecordShape shape) {
        JsonNode root = body.length == 0 ? JsonNodeFactory.instance.objectNode() : StrictJson.parse(body, complaints);
        Object document = nested("#", root, shape);
        complaints.refuseIfAny();
        return Objects.requireNonNull(document);
    }

    private @Nullable Object nested(String pointer, JsonNode node, RecordShape shape) {
        if (!(node instanceof ObjectNode object)) {
            complaints.add(pointer, "type-object");
            return null;
        }
        int before = complaints.count();
        refuseUnknown(pointer, object, shape);
        var values = new ArrayList<@Nullable Object>();
        shape.fields().forEach(field -> values.add(field(pointer, object, field)));
        return complaints.count() == before ? shape.make(values) : null;
    }

    private void refuseUnknown(String pointer, ObjectNode object, RecordShape shape) {
        var known = shape.fields().stream().map(Field::name).toList();
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> complaints.add(Pointers.of(pointer, name), "unknown"));
    }

    private @Nullable Object field(String parent, ObjectNode object, Field field) {
        String pointer = Pointers.of(parent, field.name());
        JsonNode node = object.get(field.name());
        if (field.presence() == Presence.REPEATED) {
            return repeated(pointer, node, field);
        }
        int before = complaints.count();
        Object value = node == null || node.isNull() ? null : value(pointer, node, field.kind());
        boolean missing = value == null && complaints.count() == before;
        if (missing && isRequired(field, node)) {
            complaints.add(pointer, "required");
        }
        return field.presence() == Presence.REQUIRED ? value : Optional.ofNullable(value);
    }

    private static boolean isRequired(Field field, @Nullable JsonNode node) {
        return switch (field.presence()) {
            case REQUIRED -> true;
            case EXPLICIT -> node == null || !node.isNull();
            case OPTIONAL, REPEATED -> false;
        };
    }

    private List<Object> repeated(String pointer, @Nullable JsonNode node, Field field) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            complaints.add(pointer, "type-array");
            return List.of();
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < node.size(); i++) {
            Object value = value(Pointers.of(pointer, Integer.toString(i)), node.get(i), field.kind());
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object value(String pointer, JsonNode node, Kind kind) {
        return switch (kind) {
            case Kind.Nested(RecordShape shape) -> nested(pointer, node, shape);
            case Kind.Textual text when node.isString() -> complaints.valueOf(pointer, text.read(node.stringValue()));
            case Kind.Flag() when node.isBoolean() -> node.booleanValue();
            case Kind.Whole whole
            when node.canConvertToLong() && node.isIntegralNumber() ->
                complaints.valueOf(pointer, whole.read(node.longValue()));
            case Kind.Textual text -> wrongType(pointer, "type-text");
            case Kind.Flag() -> wrongType(pointer, "type-flag");
            case Kind.Whole whole -> wrongType(pointer, "type-whole");
        };
    }

    private @Nullable Object wrongType(String pointer, String reason) {
        complaints.add(pointer, reason);
        return null;
    }
}
