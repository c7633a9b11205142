package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Rough figures of the whole system on one machine: commands per second beside plain journaled inserts of the same run
 * (interleaved pairs), accepted to visible, memory and start time of each service; then commands per second once more with the
 * other three services stopped.
 */
public final class FirstFigures {
    private static final int CLIENTS = 32;
    private static final int PAIRS = 5;
    private static final Duration ONE_SIDE = Duration.ofSeconds(8);
    private static final int PROBES = 300;

    private FirstFigures() {}

    public static void main(String[] arguments) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests());
                var ceiling = new InsertCeiling(stack.mongo().uri("ceiling"))) {
            var cast = Cast.registeredAt(stack);
            var commands = new CommandLoad(stack.options().ports().http(Port.COMMAND), cast);
            commands.measure(CLIENTS, ONE_SIDE);
            say("with all four services at work");
            pairs(commands, ceiling);
            visible(new VisibleProbe(commands, stack.options().ports().http(Port.QUERY), cast));
            Footprint.print(stack);
            List.of(LocalService.QUERY, LocalService.NOTIFICATION, LocalService.APPROVAL)
                    .forEach(other -> stack.service(other).kill());
            say("with the write side alone");
            pairs(commands, ceiling);
        }
        System.exit(0);
    }

    private static void pairs(CommandLoad commands, InsertCeiling ceiling) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double inserts = ceiling.measure(CLIENTS, ONE_SIDE).perSecond();
            double accepted = commands.measure(CLIENTS, ONE_SIDE).perSecond();
            ratios.add(accepted / inserts);
            say("pair %d: %.0f commands/s, %.0f plain journaled inserts/s, ratio %.2f"
                    .formatted(pair, accepted, inserts, accepted / inserts));
        }
        ratios.sort(null);
        say("ratio: median %.2f, from %.2f to %.2f"
                .formatted(ratios.get(PAIRS / 2), ratios.getFirst(), ratios.getLast()));
    }

    private static void visible(VisibleProbe probe) throws Exception {
        probe.measure(PROBES / 3);
        double[] millis = probe.measure(PROBES);
        say("accepted → visible in the list: p50 %.1f ms, p99 %.1f ms"
                .formatted(millis[PROBES / 2], millis[PROBES * 99 / 100]));
    }

    static void say(String line) {
        System.out.println(line);
    }
}
