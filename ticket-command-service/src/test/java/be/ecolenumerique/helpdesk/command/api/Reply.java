package be.ecolenumerique.helpdesk.command.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer, as far as a client looks at it. */
record Reply(HttpResponse<String> response) {
    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(response.body());
    }

    String code() {
        return json().path("code").asString("");
    }

    /** {@code #/summary too-long}: where and nothing else. */
    List<String> pointers() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    String reference() {
        return json().path("reference").asString();
    }

    long version() {
        return json().path("version").asLong();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** All of them, but for the time. */
    Map<String, List<String>> headers() {
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }
}
