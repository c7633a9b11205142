package be.ecolenumerique.helpdesk.command.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code helpdesk.log.append} (time from the door to the answer, by outcome: stored, conflict, repeated, overloaded,
 * unavailable, unknown, refused), {@code helpdesk.log.batch} (commits per write), {@code helpdesk.log.queue} (commits
 * waiting).
 */
final class AppendMetrics {
    private static final List<String> OUTCOMES =
            List.of("stored", "conflict", "repeated", "overloaded", "unavailable", "unknown", "refused");

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
        OUTCOMES.forEach(this::answers);
    }

    void batchOf(int commits) {
        batches.record(commits);
    }

    void answered(long sinceNanos, @Nullable Throwable failure) {
        answers(outcome(failure)).record(System.nanoTime() - sinceNanos, TimeUnit.NANOSECONDS);
    }

    private Timer answers(String outcome) {
        return Timer.builder("helpdesk.log.append")
                .description("Commits answered by the log, and the time from its door to its answer")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofSeconds(30))
                .tag("outcome", outcome)
                .register(registry);
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
