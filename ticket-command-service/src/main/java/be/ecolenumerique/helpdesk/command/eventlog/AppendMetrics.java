package be.ecolenumerique.helpdesk.command.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code helpdesk.log.append} (time from the door to the answer, by outcome: stored, conflict, repeated, overloaded,
 * unavailable, unknown, refused), {@code helpdesk.log.batch} (commits per write), {@code helpdesk.log.queue} (commits
 * waiting).
 */
final class AppendMetrics {
    private static final List<String> OUTCOMES =
            List.of("stored", "conflict", "repeated", "overloaded", "unavailable", "unknown", "refused");

    private final DistributionSummary batches;
    private final Map<String, Timer> answers;

    AppendMetrics(MeterRegistry registry, AppendQueue queue) {
        batches = DistributionSummary.builder("helpdesk.log.batch")
                .description("Commits per write to the log")
                .register(registry);
        Gauge.builder("helpdesk.log.queue", queue, AppendQueue::size)
                .description("Commits waiting for their number")
                .register(registry);
        answers =
                OUTCOMES.stream().collect(Collectors.toMap(outcome -> outcome, outcome -> answers(outcome, registry)));
    }

    void batchOf(int commits) {
        batches.record(commits);
    }

    void answered(long sinceNanos, @Nullable Throwable failure) {
        Objects.requireNonNull(answers.get(outcome(failure)))
                .record(System.nanoTime() - sinceNanos, TimeUnit.NANOSECONDS);
    }

    private static Timer answers(String outcome, MeterRegistry registry) {
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
            default -> "unknown";
        };
    }
}
