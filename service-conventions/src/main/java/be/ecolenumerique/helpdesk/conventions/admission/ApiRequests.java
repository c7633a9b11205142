package be.ecolenumerique.helpdesk.conventions.admission;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Kinds of requests to the API; others, such as probes, are none. */
final class ApiRequests {
    private static final String CHANGES = "/api/v1/tickets/changes";

    private ApiRequests() {}

    static boolean isWrite(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return isApi(request) && !reads(method) && !HttpMethod.OPTIONS.equals(method);
    }

    /** Not the stream of changes: it stays for as long as somebody looks at a list. */
    static boolean isRead(ServerHttpRequest request) {
        return isApi(request)
                && reads(request.getMethod())
                && !request.getPath().value().equals(CHANGES);
    }

    private static boolean reads(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    private static boolean isApi(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/api/v1/");
    }
}
