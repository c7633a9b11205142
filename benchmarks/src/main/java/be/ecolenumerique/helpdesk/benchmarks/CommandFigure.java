package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import be.ecolenumerique.helpdesk.localstack.WriteSide;
import java.time.Duration;
import java.util.List;

/**
 * Accepted commands per second at 32 clients beside plain journaled inserts by 32 writers on the same mongod: with the write
 * side alone, and through the whole pipeline, where what was accepted counts once every projection is current and its
 * mails are queued. Beside them the processor time of each process for each command.
 */
final class CommandFigure implements Figure {
    private static final int CLIENTS = 32;
    private static final int PAIRS = 9;
    private static final Duration ONE_SIDE = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double CURRENT_SECONDS = 1;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public void measure(Report report) throws Exception {
        writeSide(report);
        pipeline(report);
    }

    private static void writeSide(Report report) throws Exception {
        try (var side = WriteSide.start(StackOptions.forTests());
                var ceiling = new InsertCeiling(side.mongo().uri("ceiling"))) {
            var lives = new TicketLives(side.address(), Cast.registeredAt(side));
            WarmUp.with(report, () -> lives.measure(CLIENTS, ONE_SIDE));
            var costs = new Costs();
            report.row(
                    "commands, write side",
                    "commands, inserts/s",
                    Pairs.interleaved(
                            PAIRS,
                            () -> costs.of("insert", () -> ceiling.measure(CLIENTS, ONE_SIDE)),
                            () -> costs.of("command", () -> lives.measure(CLIENTS, ONE_SIDE))),
                    Target.atLeast(1));
            costs.print(report);
        }
    }

    private static void pipeline(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests());
                var ceiling = new InsertCeiling(stack.mongo().uri("ceiling"))) {
            var lives = new TicketLives(stack.options().ports().http(Port.COMMAND), Cast.registeredAt(stack));
            var consumers = consumers(stack);
            WarmUp.with(report, () -> current(lives, consumers, ONE_SIDE));
            var costs = new Costs();
            report.row(
                    "commands, whole pipeline",
                    "commands with projections current and mails queued, inserts/s",
                    Pairs.interleaved(
                            PAIRS,
                            () -> costs.of("insert", () -> ceiling.measure(CLIENTS, ONE_SIDE)),
                            () -> costs.of("command", () -> current(lives, consumers, ONE_SIDE))),
                    Target.atLeast(0.3));
            costs.print(report);
        }
    }

    private static List<Metrics> consumers(LocalStack stack) {
        var ports = stack.options().ports();
        return List.of(
                new Metrics(ports.http(Port.QUERY_MANAGEMENT)),
                new Metrics(ports.http(Port.NOTIFICATION_MANAGEMENT)),
                new Metrics(ports.http(Port.APPROVAL_MANAGEMENT)));
    }

    /** What was accepted, by the time until every consumer is less than a second behind. */
    private static Rate current(TicketLives lives, List<Metrics> consumers, Duration time) throws Exception {
        long start = System.nanoTime();
        Rate accepted = lives.measure(CLIENTS, time);
        Eventually.within(PATIENCE, () -> consumers.stream().allMatch(CommandFigure::isCurrent));
        return new Rate(accepted.count() / ((System.nanoTime() - start) / 1e9), accepted.count());
    }

    private static boolean isCurrent(Metrics consumer) {
        return consumer.greatest("helpdesk_consumer_lag") == 0
                || consumer.greatest("helpdesk_consumer_behind_seconds") < CURRENT_SECONDS;
    }
}
