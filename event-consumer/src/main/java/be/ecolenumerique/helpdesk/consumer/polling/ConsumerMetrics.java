package be.ecolenumerique.helpdesk.consumer.polling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What operators see of one consumer: {@code helpdesk.consumer.*}, tag {@code projection}. Records and aggregates are
 * counted, ages are the time from an event (domain clock) to its row.
 */
public final class ConsumerMetrics {
    private static final Duration LONGEST_AGE = Duration.ofHours(1);

    private final MeterRegistry meters;
    private final List<Tag> tags;
    private final AtomicLong lag;
    private final AtomicLong blocked;
    private final AtomicLong stopped;
    private final BehindSince behind = new BehindSince(System::nanoTime);
    private final DistributionSummary batchSize;
    private final Timer eventAge;
    private final Counter deadLetters;
    private final Counter gaps;
    private final Counter retries;

    public ConsumerMetrics(MeterRegistry meters, String projection) {
        this.meters = meters;
        tags = List.of(Tag.of("projection", projection));
        lag = gauge("helpdesk.consumer.lag", "Records of the topic that are not applied yet");
        blocked = gauge("helpdesk.consumer.blocked", "Aggregates whose events wait for a repair");
        stopped = gauge("helpdesk.consumer.stopped", "1 where an alarm stopped this consumer, else 0");
        Gauge.builder("helpdesk.consumer.behind", behind, BehindSince::seconds)
                .description("Time since this consumer was last seen with nothing left to apply, 0 = it is now")
                .baseUnit("seconds")
                .tags(tags)
                .register(meters);
        batchSize = DistributionSummary.builder("helpdesk.consumer.batch.size")
                .description("Batches applied, and the records in each")
                .tags(tags)
                .register(meters);
        eventAge = Timer.builder("helpdesk.consumer.event.age")
                .description("Batches applied, and how old the newest event of each was by the domain clock")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(LONGEST_AGE)
                .tags(tags)
                .register(meters);
        deadLetters = counter("helpdesk.consumer.dead.letters", "Records put aside because they can not be applied");
        gaps = counter("helpdesk.consumer.gaps", "Events missed between two of one aggregate");
        retries = counter("helpdesk.consumer.retries", "Attempts that failed and came again");
    }

    private AtomicLong gauge(String name, String description) {
        var value = new AtomicLong();
        Gauge.builder(name, value, AtomicLong::get)
                .description(description)
                .tags(tags)
                .register(meters);
        return value;
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).tags(tags).register(meters);
    }

    /** Records that are not consumed yet. */
    public void lag(long records) {
        lag.set(records);
        behind.left(records);
    }

    public void blocked(long aggregates) {
        blocked.set(aggregates);
    }

    /** 1 = stopped by an alarm. */
    public void stopped() {
        stopped.set(1);
        behind.stuck();
    }

    public void batch(int records) {
        batchSize.record(records);
    }

    /** An event of another machine's clock may lie a little ahead: it is new. */
    public void eventAge(Duration age) {
        eventAge.record(age.isNegative() ? Duration.ZERO : age);
    }

    public void deadLetter() {
        deadLetters.increment();
    }

    public void gap() {
        gaps.increment();
    }

    public void retry() {
        retries.increment();
        behind.stuck();
    }
}
