package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.time.Duration;

/**
 * Three times the load that saturates the write side: what is still accepted beside the most that can be, how soon the
 * others are refused, and how long the projections need afterwards. The load is open: commands come at their rate whether or not
 * others were answered, and nobody who is refused waits.
 */
final class OverloadFigure implements Figure {
    private static final int SATURATING = 32;
    private static final int PAIRS = 5;
    private static final Duration ONE_SIDE = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests())) {
            var cast = Cast.registeredAt(stack);
            var lives = new TicketLives(stack.options().ports().http(Port.COMMAND), cast);
            var query = new Metrics(stack.options().ports().http(Port.QUERY_MANAGEMENT));
            WarmUp.with(report, () -> lives.measure(SATURATING, ONE_SIDE));
            double most = lives.measure(SATURATING, ONE_SIDE).perSecond();
            var arrivals = new OpenLoad(stack.options().ports().http(Port.COMMAND), cast, 3 * most, ONE_SIDE);
            report.row(
                    "goodput at 3 × the saturating load",
                    "accepted/s, at most",
                    Pairs.interleaved(
                            PAIRS,
                            () -> lives.measure(SATURATING, ONE_SIDE).perSecond(),
                            () -> arrivals.measure().acceptedPerSecond()),
                    Target.atLeast(0.9));
            Duration calm = Eventually.within(PATIENCE, () -> query.greatest("helpdesk_consumer_behind_seconds") < 1);
            report.row(
                    "refusals, p99 of " + arrivals.refusals(), arrivals.refusedMillis(0.99), Target.atMost(50), "ms");
            report.row(
                    "projections current after the overload",
                    calm.toMillis() / 1e3,
                    Target.atMost(10),
                    "s until the lag is under 1 s");
        }
    }
}
