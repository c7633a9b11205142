package be.ecolenumerique.helpdesk.conventions.problems;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;

/** The refusals that come from Spring itself, in our words. */
final class FrameworkFailures implements ProblemRule {
    private static final Map<HttpStatus, String> CODES = Map.of(
            HttpStatus.BAD_REQUEST, "malformed",
            HttpStatus.UNAUTHORIZED, "unauthenticated",
            HttpStatus.FORBIDDEN, "forbidden",
            HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
            HttpStatus.NOT_ACCEPTABLE, "not-acceptable",
            HttpStatus.CONTENT_TOO_LARGE, "content-too-large",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
            HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");

    @Override
    public Optional<Problem> problemOf(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case ProblemException known -> known.problem();
                    case AuthenticationServiceException e -> Problem.unavailable(Duration.ofSeconds(1));
                    case AuthenticationException e -> unauthenticated();
                    case AccessDeniedException e -> Problem.forbidden();
                    case DataBufferLimitException e -> of(HttpStatus.CONTENT_TOO_LARGE);
                    case MethodNotAllowedException e ->
                        of(HttpStatus.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, allowed(e));
                    case ResponseStatusException e -> ofStatus(e);
                    default -> null;
                });
    }

    static Problem unauthenticated() {
        return of(HttpStatus.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static @Nullable Problem ofStatus(ResponseStatusException failure) {
        HttpStatus status = HttpStatus.resolve(failure.getStatusCode().value());
        if (status == HttpStatus.NOT_FOUND) {
            return Problem.notFound();
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return Problem.unavailable(Duration.ofSeconds(1));
        }
        return status != null && CODES.containsKey(status) ? of(status) : null;
    }

    private static Problem of(HttpStatus status) {
        return Problem.of(status, CODES.getOrDefault(status, "malformed"));
    }

    private static String allowed(MethodNotAllowedException e) {
        return e.getSupportedMethods().stream()
                .map(Object::toString)
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
