package be.ecolenumerique.helpdesk.command.api;

import java.util.Map;

/** Somebody with a token. */
record User(Http http, String token) {
    Reply post(String path, String json) {
        return http.write(token, "POST", path, json, Map.of());
    }

    Reply post(String path, String json, Map<String, String> headers) {
        return http.write(token, "POST", path, json, headers);
    }

    Reply put(String path, String json) {
        return http.write(token, "PUT", path, json, Map.of());
    }

    Reply delete(String path) {
        return http.write(token, "DELETE", path, "", Map.of());
    }

    Reply send(String method, String path, String json) {
        return http.write(token, method, path, json, Map.of());
    }
}
