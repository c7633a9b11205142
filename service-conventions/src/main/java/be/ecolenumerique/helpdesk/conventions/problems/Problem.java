package be.ecolenumerique.helpdesk.conventions.problems;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A refusal as RFC 9457 wants it, before it has words: {@code urn:helpdesk:problem:<code>}. Title and detail are the
 * messages {@code problem.<code>.title} and {@code .detail}, which may name the {@code members} by their order; a detail
 * may have words of its own for a value of the first member ({@code .detail.CLOSED}).
 *
 * @param members what the code adds for programs, such as the state that a ticket is in
 * @param headers of the answer
 */
public record Problem(
        HttpStatus status,
        String code,
        List<FieldError> errors,
        Map<String, Object> members,
        Map<String, String> headers) {

    public static Problem of(HttpStatus status, String code) {
        return new Problem(status, code, List.of(), Map.of(), Map.of());
    }

    /** Unknown, or not the caller's: nobody can tell. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    public static Problem forbidden() {
        return of(HttpStatus.FORBIDDEN, "forbidden");
    }

    public static Problem malformed(List<FieldError> errors) {
        return of(HttpStatus.BAD_REQUEST, "malformed").at(errors);
    }

    public static Problem malformed(FieldError error) {
        return malformed(List.of(error));
    }

    /** Nothing was recorded, or the outcome is unknown: repeat with the same key. */
    public static Problem unavailable(Duration retryAfter) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").retryAfter(retryAfter);
    }

    /** Somebody asks more, or more often, than one may. */
    public static Problem tooMany() {
        return of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests").retryAfter(Duration.ofSeconds(1));
    }

    public Problem at(List<FieldError> errors) {
        return new Problem(status, code, List.copyOf(errors), members, headers);
    }

    public Problem with(String member, Object value) {
        return new Problem(status, code, errors, plus(members, member, value), headers);
    }

    public Problem header(String name, String value) {
        return new Problem(status, code, errors, members, plus(headers, name, value));
    }

    public Problem retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
