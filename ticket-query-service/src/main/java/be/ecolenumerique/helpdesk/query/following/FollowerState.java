package be.ecolenumerique.helpdesk.query.following;

import java.time.Duration;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Whether a follower has read all rows, and how old its knowledge of them is. */
final class FollowerState {
    /** So long a stream may be silent before nothing is answered from it: a primary is replaced in that time. */
    static final Duration OLDEST = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private final Sinks.Empty<Void> firstLoad = Sinks.empty();
    private volatile boolean loaded;
    private volatile long lastKnown;

    /** @param nanoTime a clock that only tells how much time went by */
    FollowerState(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastKnown = nanoTime.getAsLong();
    }

    void upToDate() {
        lastKnown = nanoTime.getAsLong();
    }

    void loaded() {
        upToDate();
        loaded = true;
        var _ = firstLoad.tryEmitEmpty();
    }

    void lost() {
        loaded = false;
    }

    Mono<Void> ready() {
        return firstLoad.asMono();
    }

    boolean isLoaded() {
        return loaded;
    }

    boolean isCurrent() {
        return loaded && age().compareTo(OLDEST) < 0;
    }

    /** Since it was last known that nothing is missing. */
    Duration age() {
        return Duration.ofNanos(nanoTime.getAsLong() - lastKnown);
    }
}
