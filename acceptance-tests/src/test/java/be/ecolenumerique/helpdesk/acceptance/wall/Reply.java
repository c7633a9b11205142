package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What came back: of a stream only the beginning. */
record Reply(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    boolean isProblem() {
        return header("content-type").orElse("").startsWith("application/problem+json");
    }

    String code() {
        return isProblem() ? JSON.readTree(body).path("code").asString("") : "";
    }

    /** Everything but the date. */
    String whole() {
        var told = new TreeMap<>(headers);
        told.remove("date");
        return status + " " + told + " " + body;
    }

    /** Everything but the date and the id of a trace, and what has the length of such an id. */
    String withoutTrace() {
        return whole().replaceAll("\"traceId\":\"[0-9a-f]*\"", "").replaceAll("traceparent=\\[[^]]*]", "");
    }
}
