package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.time.Duration;
import java.util.List;

/**
 * Accepted commands per second beside plain journaled inserts, with all four services at work and with the write side alone;
 * accepted to visible; memory and start of each service.
 */
final class CommandFigure implements Figure {
    private static final int CLIENTS = 32;
    private static final int PAIRS = 9;
    private static final Duration ONE_SIDE = Duration.ofSeconds(6);
    private static final int PROBES = 300;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests());
                var ceiling = new InsertCeiling(stack.mongo().uri("ceiling"))) {
            var cast = Cast.registeredAt(stack);
            var commands = new CommandLoad(stack.options().ports().http(Port.COMMAND), cast);
            commands.measure(CLIENTS, ONE_SIDE);
            report.row(
                    "commands, all four services",
                    "commands, inserts/s",
                    pairs(commands, ceiling),
                    Target.atLeast(0.3));
            visible(report, new VisibleProbe(commands, stack.options().ports().http(Port.QUERY), cast));
            Footprint.print(report, stack);
            List.of(LocalService.QUERY, LocalService.NOTIFICATION, LocalService.APPROVAL)
                    .forEach(other -> stack.service(other).kill());
            report.row("commands, write side", "commands, inserts/s", pairs(commands, ceiling), Target.atLeast(1));
        }
    }

    private static Pairs pairs(CommandLoad commands, InsertCeiling ceiling) throws Exception {
        return Pairs.interleaved(
                PAIRS,
                () -> ceiling.measure(CLIENTS, ONE_SIDE).perSecond(),
                () -> commands.measure(CLIENTS, ONE_SIDE).perSecond());
    }

    private static void visible(Report report, VisibleProbe probe) throws Exception {
        probe.measure(PROBES / 3);
        double[] millis = probe.measure(PROBES);
        report.note("accepted → visible in the list: p50 %.1f ms, p99 %.1f ms"
                .formatted(millis[PROBES / 2], millis[PROBES * 99 / 100]));
    }
}
