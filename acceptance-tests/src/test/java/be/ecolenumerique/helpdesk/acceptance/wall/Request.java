package be.ecolenumerique.helpdesk.acceptance.wall;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;

/** One request, whoever sends it. */
record Request(String method, String path, String body, Map<String, String> headers) {
    private static final String FORM = "application/x-www-form-urlencoded";

    static Request of(String method, String path) {
        return new Request(method, path, "", Map.of());
    }

    Request json(String content) {
        return content.isEmpty()
                ? this
                : new Request(method, path, content, Map.of("Content-Type", "application/json"));
    }

    /** As from the page of the answers itself. */
    Request form(String content) {
        return new Request(method, path, content, Map.of("Content-Type", FORM, "Sec-Fetch-Site", "same-origin"));
    }

    Request at(String otherPath) {
        return new Request(method, otherPath, body, headers);
    }

    Request saying(String otherBody) {
        return new Request(method, path, otherBody, headers);
    }

    Request with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(method, path, body, more);
    }

    /** @param token nobody's where it is empty */
    HttpRequest at(Wire wire, String token) {
        var request =
                wire.to(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }
}
