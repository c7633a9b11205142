package be.ecolenumerique.helpdesk.query.testing;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads answers. */
public final class Answers {
    private Answers() {}

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The values of one field of all items. */
    public static Set<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of a problem, without what differs from request to request. */
    public static JsonNode withoutTrace(HttpResponse<String> problem) {
        ObjectNode document = (ObjectNode) json(problem);
        document.remove("traceId");
        return document;
    }
}
