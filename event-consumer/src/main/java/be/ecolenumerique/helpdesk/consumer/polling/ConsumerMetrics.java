package be.ecolenumerique.helpdesk.consumer.polling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What operators see of one consumer: {@code helpdesk.consumer.*}, tag {@code projection}. Records and aggregates are
 * counted, ages are the time from an event (domain clock) to its row.
 */
public final class ConsumerMetrics {
    private final AtomicLong lag;
    private final AtomicLong blocked;
    private final AtomicLong stopped;
    private final DistributionSummary batchSize;
    private final Timer eventAge;
    private final Counter deadLetters;
    private final Counter gaps;
    private final Counter retries;

    public ConsumerMetrics(MeterRegistry meters, String projection) {
        Tags tags = Tags.of("projection", projection);
        lag = gauge(meters, "helpdesk.consumer.lag", tags);
        blocked = gauge(meters, "helpdesk.consumer.blocked", tags);
        stopped = gauge(meters, "helpdesk.consumer.stopped", tags);
        batchSize = meters.summary("helpdesk.consumer.batch.size", tags);
        eventAge = meters.timer("helpdesk.consumer.event.age", tags);
        deadLetters = meters.counter("helpdesk.consumer.dead.letters", tags);
        gaps = meters.counter("helpdesk.consumer.gaps", tags);
        retries = meters.counter("helpdesk.consumer.retries", tags);
    }

    private static AtomicLong gauge(MeterRegistry meters, String name, Tags tags) {
        var value = new AtomicLong();
        meters.gauge(name, tags, value);
        return value;
    }

    /** Records that are not consumed yet. */
    public void lag(long records) {
        lag.set(records);
    }

    public void blocked(long aggregates) {
        blocked.set(aggregates);
    }

    /** 1 = stopped by an alarm. */
    public void stopped() {
        stopped.set(1);
    }

    public void batch(int records) {
        batchSize.record(records);
    }

    public void eventAge(Duration age) {
        eventAge.record(age);
    }

    public void deadLetter() {
        deadLetters.increment();
    }

    public void gap() {
        gaps.increment();
    }

    public void retry() {
        retries.increment();
    }
}
