package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation of the OpenAPI file of a service.
 *
 * @param path with its variables, such as {@code /api/v1/tickets/{ref}/approve}
 * @param document what the file says of it
 * @param file the whole file, for what is referred to
 */
record Operation(String method, String path, JsonNode document, JsonNode file) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of all services. */
    static List<Operation> all() {
        return Arrays.stream(LocalService.values())
                .map(service -> JSON.readTree(Checkout.read(service.module() + "/openapi.json")))
                .flatMap(Operation::in)
                .toList();
    }

    private static Stream<Operation> in(JsonNode file) {
        return file.required("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                file)));
    }

    /** On what it is done: all that there can be, or nothing in particular. */
    List<Thing> things() {
        if (path.startsWith("/api/v1/tickets/{")) {
            return List.of(Thing.OWN, Thing.OTHER, Thing.NONE, Thing.FORMERLY, Thing.UNASSIGNED);
        }
        if (path.startsWith("/api/v1/suppliers/{")) {
            return List.of(Thing.OWN, Thing.OTHER, Thing.NONE);
        }
        return isForSchools() ? List.of(Thing.OWN, Thing.OTHER, Thing.NONE, Thing.FORMERLY) : List.of(Thing.NOTHING);
    }

    /** What the file says where it is referred to. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(file.at(schema.required("$ref").asString().substring(1)))
                : schema;
    }

    /** Behind a signed link, whoever holds it. */
    boolean isForSchools() {
        return path.startsWith("/answers/{");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    List<Integer> statuses() {
        return document.required("responses")
                .propertyStream()
                .map(response -> Integer.valueOf(response.getKey()))
                .toList();
    }

    /** The names between braces. */
    List<String> variables() {
        return Arrays.stream(path.split("[{}]", -1)).collect(Collectors.toList()).stream()
                .skip(1)
                .filter(part -> !part.startsWith("/") && !part.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
