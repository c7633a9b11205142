package be.ecolenumerique.helpdesk.conventions.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code helpdesk.writes.turned.away}, {@code helpdesk.reads.turned.away}: requests refused, by whose limit; never by whom. */
final class TurnedAway {
    private TurnedAway() {}

    /** @param kind {@code writes} or {@code reads} */
    static Counter by(String limit, String kind, MeterRegistry registry) {
        return Counter.builder("helpdesk." + kind + ".turned.away")
                .description("Requests refused, by whose limit: what the service or the caller has in work, or what its"
                        + " company sends in a second")
                .tag("limit", limit)
                .register(registry);
    }
}
