package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * What bounds a page that anybody may ask for: no bad link is answered before a fixed time after its arrival, only so many
 * are, and one and the same link, good or bad, is answered only so often.
 */
final class PageBounds {
    /** No link of ours is longer; a longer one is bad, and counted as such. */
    private static final int LONGEST_LINK = 1_024;

    private final BadLinkBounds bad;
    private final RateByName links;
    private final Duration floor;
    private final LongSupplier nanoTime;

    PageBounds(BadLinkBounds bad, RateByName links, Duration floor, LongSupplier nanoTime) {
        this.bad = bad;
        this.links = links;
        this.floor = floor;
        this.nanoTime = nanoTime;
    }

    long arrival() {
        return nanoTime.getAsLong();
    }

    boolean isAskedTooOften(String token) {
        return !token.isEmpty() && token.length() <= LONGEST_LINK && !links.permits(token);
    }

    boolean areTooManyBad(String token, ServerHttpRequest request) {
        return bad.isTooMany(token, request);
    }

    /** So that its haste tells nothing. */
    <T> Mono<T> hold(long arrival, T answer) {
        Duration left = floor.minusNanos(nanoTime.getAsLong() - arrival);
        return left.isPositive() ? Mono.delay(left).thenReturn(answer) : Mono.just(answer);
    }
}
