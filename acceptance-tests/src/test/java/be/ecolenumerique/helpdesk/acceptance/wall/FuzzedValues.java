package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values that an OpenAPI schema allows, and with some chance ones that it does not. */
final class FuzzedValues {
    private static final int ODDS_OF_A_WRONG_VALUE = 8;
    private static final int ODDS_OF_AN_UNKNOWN_FIELD = 25;

    private final Random chance;
    private final Map<String, List<String>> known;

    /** @param known by format, ids of things that there are */
    FuzzedValues(Random chance, Map<String, List<String>> known) {
        this.chance = chance;
        this.known = known;
    }

    @Nullable
    Object of(JsonNode written, Operation operation) {
        JsonNode schema = operation.resolved(written);
        if (chance.nextInt(ODDS_OF_A_WRONG_VALUE) == 0) {
            return wrong();
        }
        return switch (type(schema)) {
            case "object" -> object(schema, operation);
            case "array" -> array(schema, operation);
            case "integer", "number" -> chance.nextInt(-2, 120);
            case "boolean" -> chance.nextBoolean();
            case "null" -> null;
            default -> text(schema);
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(chance.nextInt(type.size())).asString() : type.asString("string");
    }

    private Map<String, @Nullable Object> object(JsonNode schema, Operation operation) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        String required = schema.path("required").toString();
        schema.path("properties").propertyStream().forEach(property -> {
            boolean left = chance.nextInt(required.contains('"' + property.getKey() + '"') ? 20 : 2) == 0;
            if (!left) {
                object.put(property.getKey(), of(property.getValue(), operation));
            }
        });
        if (chance.nextInt(ODDS_OF_AN_UNKNOWN_FIELD) == 0) {
            object.put("nobody asked", wrong());
        }
        return object;
    }

    private List<@Nullable Object> array(JsonNode schema, Operation operation) {
        List<@Nullable Object> array = new ArrayList<>();
        for (int n = chance.nextInt(4); n > 0; n--) {
            array.add(of(schema.path("items"), operation));
        }
        return array;
    }

    private String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(chance.nextInt(schema.path("enum").size()))
                    .asString();
        }
        List<String> ids = known.getOrDefault(schema.path("format").asString(""), List.of());
        if (!ids.isEmpty()) {
            return ids.get(chance.nextInt(ids.size()));
        }
        if (schema.path("pattern").asString("").startsWith("[0-9]")) {
            return Integer.toString(chance.nextInt(100_000));
        }
        int longest = Math.min(schema.path("maxLength").asInt(40), 200);
        return "m".repeat(1 + chance.nextInt(longest));
    }

    @Nullable
    private Object wrong() {
        return switch (chance.nextInt(7)) {
            case 0 -> null;
            case 1 -> chance.nextLong();
            case 2 -> List.of();
            case 3 -> Map.of("a", Map.of());
            case 4 -> chance.nextDouble();
            default -> Nasty.text(chance);
        };
    }
}
