package be.ecolenumerique.helpdesk.approval.web;

import java.time.Duration;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/** Holds the answer to a bad link back until a fixed time after its arrival, so that its haste tells nothing. */
final class BadLinkFloor {
    private final Duration floor;
    private final LongSupplier nanoTime;

    BadLinkFloor(Duration floor, LongSupplier nanoTime) {
        this.floor = floor;
        this.nanoTime = nanoTime;
    }

    long arrival() {
        return nanoTime.getAsLong();
    }

    <T> Mono<T> hold(long arrival, T answer) {
        Duration left = floor.minusNanos(nanoTime.getAsLong() - arrival);
        return left.isPositive() ? Mono.delay(left).thenReturn(answer) : Mono.just(answer);
    }
}
