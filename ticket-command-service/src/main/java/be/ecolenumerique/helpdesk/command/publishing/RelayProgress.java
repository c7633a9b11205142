package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the relay is. {@code helpdesk.relay.leader} 1 or 0; {@code helpdesk.relay.lag.commits}: commits that are in the
 * log and not yet on Kafka; {@code helpdesk.relay.lag.seconds}: age of the oldest of them. Each instance tells the same lag.
 * {@code helpdesk.relay.age}: of each commit, from the log to Kafka's acknowledgement, which is a span of its trace too.
 */
final class RelayProgress implements RelayWitness {
    private final CommitLog log;
    private final Clock clock;
    private final RelaySpans spans;
    private final Timer age;
    private volatile boolean leading;
    private volatile long position;
    private volatile Instant oldestWaiting = Instant.MAX;

    RelayProgress(CommitLog log, Clock clock, MeterRegistry registry, RelaySpans spans) {
        this.log = log;
        this.spans = spans;
        this.clock = clock;
        Gauge.builder("helpdesk.relay.leader", this, p -> p.leading ? 1 : 0)
                .description("1 where this instance copies the log to Kafka, else 0")
                .register(registry);
        Gauge.builder("helpdesk.relay.lag.commits", this, RelayProgress::lagCommits)
                .description("Commits of the log that are not on Kafka yet")
                .register(registry);
        Gauge.builder("helpdesk.relay.lag.seconds", this, RelayProgress::lagSeconds)
                .description("Age of the oldest commit that is not on Kafka yet, 0 = none")
                .register(registry);
        age = Timer.builder("helpdesk.relay.age")
                .description("Commits on Kafka, and how old each was when Kafka acknowledged it")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(registry);
    }

    void leads() {
        leading = true;
    }

    /** What an instance sees that does not lead, or can not. */
    void follows(long relayedUpTo, Instant oldest) {
        leading = false;
        log.lastCommit();
        relayed(relayedUpTo, oldest);
    }

    @Override
    public void waiting(Instant oldest) {
        oldestWaiting = oldest;
    }

    @Override
    public void acknowledged(SentPage sent) {
        Instant now = clock.instant();
        spans.published(sent);
        sent.page().commits().forEach(commit -> age.record(Duration.between(commit.at(), now)));
    }

    @Override
    public void relayed(long upTo, Instant oldestLeft) {
        position = upTo;
        oldestWaiting = oldestLeft;
    }

    private double lagCommits() {
        return Math.max(0, log.lastKnownCommit() - position);
    }

    private double lagSeconds() {
        Instant oldest = oldestWaiting;
        return oldest.equals(Instant.MAX)
                ? 0
                : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
