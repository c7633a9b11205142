package be.ecolenumerique.helpdesk.conventions.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/**
 * So much within a time under one name, whatever is done under another. Only so many names are remembered, so that nobody
 * fills the memory by inventing some.
 */
public final class RateByName {
    private static final int MOST_NAMES = 10_000;

    private final RateLimiterConfig bound;
    private final Cache<String, RateLimiter> names =
            Caffeine.newBuilder().maximumSize(MOST_NAMES).build();

    public RateByName(int most, Duration within) {
        bound = RateLimiterConfig.custom()
                .limitForPeriod(most)
                .limitRefreshPeriod(within)
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    /** Whether one more is within the bound; it counts if it is. */
    public boolean permits(String name) {
        return names.get(name, limited -> RateLimiter.of(limited, bound)).acquirePermission();
    }
}
