package be.ecolenumerique.helpdesk.acceptance.wall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that an operation's document allows, and with some chance spoilt ones; the same ones for the same seed. */
final class FuzzedRequests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final int TOO_LARGE = 300_000;
    private static final int LONGEST_IN_ADDRESS = 200;

    private final Random chance;
    private final FuzzedValues values;
    private final Map<String, List<String>> known;

    /** @param known by name of a path variable or by format, ids of things that there are */
    FuzzedRequests(Random chance, Map<String, List<String>> known) {
        this.chance = chance;
        this.values = new FuzzedValues(chance, known);
        this.known = known;
    }

    Request of(Operation operation) {
        Request request = new Request(operation.method(), path(operation) + query(operation), "", Map.of());
        for (JsonNode parameter : parameters(operation, "header")) {
            if (chance.nextInt(6) == 0) {
                request = request.with(parameter.required("name").asString(), header());
            }
        }
        if (chance.nextInt(10) == 0) {
            request = request.with("Accept-Language", header());
        }
        boolean sends = operation.document().has("requestBody") || (!operation.isRead() && chance.nextInt(40) == 0);
        return sends ? body(request, operation) : request;
    }

    private String path(Operation operation) {
        return VARIABLE.matcher(operation.path())
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(encoded(variable(match.group(1)))));
    }

    private String variable(String name) {
        List<String> ids = known.getOrDefault(name, List.of());
        return ids.isEmpty() || chance.nextInt(5) == 0 ? "x" + Nasty.text(chance) : ids.get(chance.nextInt(ids.size()));
    }

    private String query(Operation operation) {
        String query = parameters(operation, "query").stream()
                .filter(parameter -> chance.nextInt(3) == 0)
                .map(parameter ->
                        pair(parameter.required("name").asString(), values.of(parameter.required("schema"), operation)))
                .collect(Collectors.joining("&"));
        String unknown = chance.nextInt(30) == 0 ? "&nobody=asked" : "";
        return query.isEmpty() && unknown.isEmpty() ? "" : "?" + query + unknown;
    }

    private static String pair(String name, @org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> several
                ? several.stream().map(one -> pair(name, one)).collect(Collectors.joining("&"))
                : name + "=" + encoded(String.valueOf(value));
    }

    private static List<JsonNode> parameters(Operation operation, String in) {
        return operation.document().path("parameters").values().stream()
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .toList();
    }

    private Request body(Request request, Operation operation) {
        JsonNode content = operation.document().path("requestBody").path("content");
        String type =
                content.propertyStream().map(Map.Entry::getKey).findFirst().orElse("application/json");
        String sent = chance.nextInt(20) == 0 ? "text/plain" : type;
        String text = switch (chance.nextInt(20)) {
            case 0 -> Nasty.text(chance);
            case 1 -> "{\"a\":".repeat(2_000);
            case 2 -> chance.nextInt(20) == 0 ? "x".repeat(TOO_LARGE) : "[1,2";
            default -> written(content.path(type).path("schema"), operation, type);
        };
        var spoilt = new Request(request.method(), request.path(), text, request.headers()).with("Content-Type", sent);
        return type.contains("form") && chance.nextInt(8) != 0 ? spoilt.with("Sec-Fetch-Site", "same-origin") : spoilt;
    }

    private String written(JsonNode schema, Operation operation, String type) {
        Object value = values.of(schema, operation);
        if (type.contains("form") && value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field ->
                            encoded(String.valueOf(field.getKey())) + "=" + encoded(String.valueOf(field.getValue())))
                    .collect(Collectors.joining("&"));
        }
        return JSON.writeValueAsString(value);
    }

    /** What a client can put into a header at all. */
    private String header() {
        String text = Nasty.text(chance).replaceAll("[^ -~]", "");
        return switch (chance.nextInt(4)) {
            case 0 -> "\"" + chance.nextInt(9) + "\"";
            case 1 -> "key-" + chance.nextInt(50);
            default -> shortened(text);
        };
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_IN_ADDRESS));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(shortened(text), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
