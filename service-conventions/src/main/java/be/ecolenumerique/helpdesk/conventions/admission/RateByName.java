package be.ecolenumerique.helpdesk.conventions.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * So much within a time under one name, whatever is done under another. Only so many names are remembered, so that nobody
 * fills the memory by inventing some.
 */
public final class RateByName {
    private static final int MOST_NAMES = 10_000;

    private final RateLimiterConfig bound;
    private final Runnable refused;
    private final Cache<String, RateLimiter> names =
            Caffeine.newBuilder().maximumSize(MOST_NAMES).build();

    public RateByName(int most, Duration within) {
        this(most, within, () -> {});
    }

    private RateByName(int most, Duration within, Runnable refused) {
        this.refused = refused;
        bound = RateLimiterConfig.custom()
                .limitForPeriod(most)
                .limitRefreshPeriod(within)
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    /** The people of one company together; what is over it is counted, and not whose it was. */
    public static RateByName ofCompanies(String kind, int perSecond, MeterRegistry registry) {
        return new RateByName(perSecond, Duration.ofSeconds(1), TurnedAway.by("company", kind, registry)::increment);
    }

    /** Whether one more is within the bound; it counts if it is. */
    public boolean permits(String name) {
        boolean permitted =
                names.get(name, limited -> RateLimiter.of(limited, bound)).acquirePermission();
        if (!permitted) {
            refused.run();
        }
        return permitted;
    }
}
