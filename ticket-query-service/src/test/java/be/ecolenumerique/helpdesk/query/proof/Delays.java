package be.ecolenumerique.helpdesk.query.proof;

import be.ecolenumerique.helpdesk.consumer.Passage;
import be.ecolenumerique.helpdesk.consumer.Passages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** How long events took from the topic to the read model. */
final class Delays implements Passages {
    private final InstantSource clock;
    private final List<Duration> delays = new ArrayList<>();

    Delays(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void passed(List<Passage> events) {
        Instant now = clock.instant();
        events.forEach(event -> delays.add(Duration.between(event.relayed(), now)));
    }

    Duration p99() {
        return quantile(0.99);
    }

    private synchronized Duration quantile(double share) {
        List<Duration> sorted = delays.stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    @Override
    public String toString() {
        return "p50 " + quantile(0.5).toMillis() + " ms, p99 " + p99().toMillis() + " ms";
    }
}
