package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.RequestBodies;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** The headers {@code If-Match} and {@code Idempotency-Key} of a write; what can not be understood is refused, not ignored. */
final class Preconditions {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");
    private static final Pattern STRONG_VERSION = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Preconditions() {}

    /** {@code *} asks only that the thing exists, which is asked anyway. */
    static OptionalLong expectedVersion(ServerHttpRequest request) {
        Optional<String> expected = single(request, HttpHeaders.IF_MATCH).filter(value -> !value.equals("*"));
        if (expected.isEmpty()) {
            return OptionalLong.empty();
        }
        var version = STRONG_VERSION.matcher(expected.get());
        if (!version.matches()) {
            throw malformed(HttpHeaders.IF_MATCH, "strong-version");
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }

    static Optional<IdempotencyKey> key(ServerWebExchange exchange, Caller caller) {
        ServerHttpRequest request = exchange.getRequest();
        return single(request, IDEMPOTENCY_KEY).map(key -> {
            if (!VISIBLE_ASCII.matcher(key).matches()) {
                throw malformed(IDEMPOTENCY_KEY, "visible-ascii");
            }
            return IdempotencyKey.of(
                    caller.issuer() + " " + caller.subject(),
                    key,
                    request.getMethod().name(),
                    request.getPath().value(),
                    RequestBodies.of(exchange));
        });
    }

    static void refuseIfMatch(ServerHttpRequest request) {
        if (request.getHeaders().containsHeader(HttpHeaders.IF_MATCH)) {
            throw malformed(HttpHeaders.IF_MATCH, "forbidden");
        }
    }

    private static Optional<String> single(ServerHttpRequest request, String name) {
        List<String> values = request.getHeaders().getOrEmpty(name);
        if (values.size() > 1) {
            throw malformed(name, "repeated");
        }
        return values.stream().findFirst();
    }

    private static RuntimeException malformed(String header, String reason) {
        return Problem.malformed(FieldError.at(header, reason)).asException();
    }
}
