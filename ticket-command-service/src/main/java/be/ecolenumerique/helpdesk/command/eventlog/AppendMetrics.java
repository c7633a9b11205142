package be.ecolenumerique.helpdesk.command.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code helpdesk.log.append} (time from the door to the answer, by outcome: stored, conflict, repeated, overloaded,
 * unavailable, unknown, refused), {@code helpdesk.log.batch} (commits per write), {@code helpdesk.log.queue} (commits
 * waiting).
 */
final class AppendMetrics {
    private final MeterRegistry registry;
    private final DistributionSummary batches;

    AppendMetrics(MeterRegistry registry, AppendQueue queue) {
        this.registry = registry;
        batches = DistributionSummary.builder("helpdesk.log.batch")
                .description("Commits per write to the log")
                .register(registry);
        Gauge.builder("helpdesk.log.queue", queue, AppendQueue::size)
                .description("Commits waiting for their number")
                .register(registry);
    }

    void batchOf(int commits) {
        batches.record(commits);
    }

    void answered(long sinceNanos, @Nullable Throwable failure) {
        Timer.builder("helpdesk.log.append")
                .description("From the door of the log to its answer")
                .publishPercentileHistogram()
                .tag("outcome", outcome(failure))
                .register(registry)
                .record(System.nanoTime() - sinceNanos, TimeUnit.NANOSECONDS);
    }

    private static String outcome(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "stored";
            case AppendConflict _ -> "conflict";
            case RequestRepeated _ -> "repeated";
            case LogOverloaded _ -> "overloaded";
            case LogUnavailable _ -> "unavailable";
            case UnknownOutcome _ -> "unknown";
            case CommitRefused _ -> "refused";
            default -> failure.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
