package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.time.Duration;

/** Proportional set size of each service after the load of the whole pipeline, beside a service that does nothing after as many requests. */
final class MemoryFigure implements Figure {
    private static final int CLIENTS = 32;
    private static final Duration TIME = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests());
                var empty = EmptyService.start(stack.options().data().root())) {
            var load = new CommandLoad(stack.options().ports().http(Port.COMMAND), Cast.registeredAt(stack));
            long requests = (long) (load.measure(CLIENTS, TIME).perSecond() * TIME.toSeconds());
            empty.serve(requests, CLIENTS);
            double nothing = Footprint.pssMebibytes(empty.pid());
            report.note("a service that does nothing: %.0f MiB after %d requests".formatted(nothing, requests));
            double all = 0;
            for (LocalService service : LocalService.values()) {
                double pss = Footprint.pssMebibytes(
                        stack.service(service).server().current().pid());
                all += pss;
                row(report, service.module(), pss, nothing);
            }
            row(report, "all four together", all, nothing);
        }
    }

    private static void row(Report report, String what, double pss, double nothing) {
        report.row(
                "memory, " + what,
                pss / nothing,
                Target.atMost(3.5),
                "%.0f MiB beside %.0f MiB".formatted(pss, nothing));
    }
}
