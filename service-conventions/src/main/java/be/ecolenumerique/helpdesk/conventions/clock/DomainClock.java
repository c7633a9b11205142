package be.ecolenumerique.helpdesk.conventions.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The time that rules use: due instants, event times, signed links. It is the real time, except under the profile
 * {@code local}, where a story may have moved it ahead. Leases, backoff and token expiry never use it.
 */
public final class DomainClock implements InstantSource {
    private final Clock real;
    private final Supplier<Duration> ahead;

    private DomainClock(Clock real, Supplier<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    public static DomainClock real(Clock real) {
        return new DomainClock(real, () -> Duration.ZERO);
    }

    public static DomainClock movedBy(OffsetFile offset, Clock real) {
        return new DomainClock(real, offset::ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }
}
