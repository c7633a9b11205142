package be.ecolenumerique.helpdesk.conventions.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What an older client would trip over: an operation, answer, field or parameter that is gone, something new that has to be
 * sent, a value that is no longer taken.
 */
final class BreakingChanges {
    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> between(JsonNode before, JsonNode after) {
        var changes = new BreakingChanges(before, after);
        changes.operations();
        return changes.found;
    }

    private void operations() {
        for (String path : before.path("paths").propertyNames()) {
            for (String method : before.path("paths").path(path).propertyNames()) {
                JsonNode then = before.path("paths").path(path).path(method);
                JsonNode now = after.path("paths").path(path).path(method);
                operation(method.toUpperCase(java.util.Locale.ROOT) + " " + path, then, now);
            }
        }
    }

    private void operation(String name, JsonNode then, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        parameters(name, then.path("parameters"), now.path("parameters"));
        request(name + " body", body(then.path("requestBody")), body(now.path("requestBody")));
        if (now.path("requestBody").path("required").asBoolean(false)
                && !then.path("requestBody").path("required").asBoolean(false)) {
            found.add(name + " needs a body now");
        }
        for (String status : then.path("responses").propertyNames()) {
            response(
                    name + " " + status,
                    then.path("responses").path(status),
                    now.path("responses").path(status));
        }
    }

    private void parameters(String name, JsonNode then, JsonNode now) {
        then.forEach(parameter -> {
            if (named(parameter, now).isEmpty()) {
                found.add(name + " no longer takes " + parameter.path("name").asString());
            }
        });
        now.forEach(parameter -> {
            List<JsonNode> older = named(parameter, then);
            if (older.isEmpty() && parameter.path("required").asBoolean(false)) {
                found.add(name + " needs " + parameter.path("name").asString() + " now");
            }
            older.forEach(o -> request(
                    name + " parameter " + parameter.path("name").asString(),
                    o.path("schema"),
                    parameter.path("schema")));
        });
    }

    private static List<JsonNode> named(JsonNode parameter, JsonNode among) {
        return StreamSupport.stream(among.spliterator(), false)
                .filter(other -> other.path("name").equals(parameter.path("name"))
                        && other.path("in").equals(parameter.path("in")))
                .toList();
    }

    private void response(String name, JsonNode then, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(name + " is no longer answered");
        }
        for (String type : then.path("content").propertyNames()) {
            fields(
                    name,
                    then.path("content").path(type).path("schema"),
                    now.path("content").path(type).path("schema"));
        }
    }

    private void fields(String name, JsonNode thenOrRef, JsonNode nowOrRef) {
        JsonNode then = resolved(before, thenOrRef);
        JsonNode now = resolved(after, nowOrRef);
        sameType(name, then, now);
        for (String field : then.path("properties").propertyNames()) {
            JsonNode kept = now.path("properties").path(field);
            if (kept.isMissingNode()) {
                found.add(name + " no longer has " + field);
            } else {
                fields(name + "." + field, then.path("properties").path(field), kept);
            }
        }
        if (then.has("items")) {
            fields(name + "[]", then.path("items"), now.path("items"));
        }
    }

    private void request(String name, JsonNode thenOrRef, JsonNode nowOrRef) {
        JsonNode then = resolved(before, thenOrRef);
        JsonNode now = resolved(after, nowOrRef);
        if (then.isMissingNode()) {
            return;
        }
        sameType(name, then, now);
        narrower(name, then, now);
        for (String field : then.path("properties").propertyNames()) {
            JsonNode kept = now.path("properties").path(field);
            if (kept.isMissingNode()) {
                found.add(name + " no longer takes " + field);
            } else {
                request(name + "." + field, then.path("properties").path(field), kept);
            }
        }
        gone(now.path("required"), then.path("required"))
                .forEach(field -> found.add(name + " needs " + field + " now"));
    }

    private void narrower(String name, JsonNode then, JsonNode now) {
        gone(then.path("enum"), now.path("enum")).forEach(word -> found.add(name + " no longer takes " + word));
        if (now.path("maxLength").asInt(Integer.MAX_VALUE)
                        < then.path("maxLength").asInt(Integer.MAX_VALUE)
                || now.path("minLength").asInt(0) > then.path("minLength").asInt(0)
                || now.path("maximum").asDouble(Double.MAX_VALUE)
                        < then.path("maximum").asDouble(Double.MAX_VALUE)
                || now.path("minimum").asDouble(-Double.MAX_VALUE)
                        > then.path("minimum").asDouble(-Double.MAX_VALUE)
                || (now.has("pattern") && !now.path("pattern").equals(then.path("pattern")))) {
            found.add(name + " takes less than before");
        }
    }

    private void sameType(String name, JsonNode then, JsonNode now) {
        if (!then.path("type").equals(now.path("type"))) {
            found.add(name + " has another type");
        }
    }

    private static List<String> gone(JsonNode from, JsonNode in) {
        var kept = StreamSupport.stream(in.spliterator(), false).toList();
        return StreamSupport.stream(from.spliterator(), false)
                .filter(value -> !kept.contains(value))
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode body(JsonNode requestBody) {
        return requestBody.path("content").path("application/json").path("schema");
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }
}
