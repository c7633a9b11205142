package be.ecolenumerique.helpdesk.approval.web;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** How bad links are met: none is answered before a fixed time after its arrival, and only so many are. */
final class BadLinks {
    private final BadLinkBounds bounds;
    private final Duration floor;
    private final LongSupplier nanoTime;

    BadLinks(BadLinkBounds bounds, Duration floor, LongSupplier nanoTime) {
        this.bounds = bounds;
        this.floor = floor;
        this.nanoTime = nanoTime;
    }

    long arrival() {
        return nanoTime.getAsLong();
    }

    boolean areTooMany(String token, ServerHttpRequest request) {
        return bounds.isTooMany(token, request);
    }

    /** So that its haste tells nothing. */
    <T> Mono<T> hold(long arrival, T answer) {
        Duration left = floor.minusNanos(nanoTime.getAsLong() - arrival);
        return left.isPositive() ? Mono.delay(left).thenReturn(answer) : Mono.just(answer);
    }
}
