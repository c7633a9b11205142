package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;

/** The 99th percentile of one company's comments, while another sends ten times as many as it, and without. */
final class NeighbourFigure implements Figure {
    private static final int PER_SECOND = 20;
    private static final int SAMPLES = 400;
    private static final int PAIRS = 9;
    /** As shipped; the local stack plays all companies as one and has none. */
    private static final Map<String, String> RATE = Map.of("helpdesk.writes.of-one-company-per-second", "25");

    @Override
    public String name() {
        return "neighbour";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests().with(Map.of(LocalService.COMMAND, RATE)))) {
            URI command = stack.options().ports().http(Port.COMMAND);
            var flooding = Cast.registeredAt(stack);
            var other = Cast.registeredAt(stack, TutorialPerson.OTHER_SUPPLIER);
            var flood = new OpenLoad(command, flooding, 10 * PER_SECOND, Duration.ofSeconds(SAMPLES / PER_SECOND));
            WarmUp.with(report, flood::measure);
            try (var bystander = new LeanConnection(command)) {
                String ticket = bystander
                        .post("/api/v1/tickets", other.technician(), other.opening())
                        .accepted()
                        .field("reference");
                report.row(
                        "comments of a company while another sends ten times as many",
                        "ms at p99",
                        Pairs.interleaved(
                                PAIRS,
                                () -> p99(bystander, other, ticket),
                                () -> beside(flood, () -> p99(bystander, other, ticket))),
                        Target.atMost(2));
            }
            report.note("the other was refused %d times".formatted(flood.refusals()));
        }
    }

    private static double beside(OpenLoad flood, Pairs.Measurement measured) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var flooding = threads.submit(flood::measure);
            double value = measured.value();
            flooding.get();
            return value;
        }
    }

    private static double p99(LeanConnection connection, Cast cast, String ticket) throws IOException {
        var pace = new Pace(PER_SECOND);
        var millis = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            pace.await(sample);
            long start = System.nanoTime();
            connection
                    .post("/api/v1/tickets/" + ticket + "/comments", cast.supplier(), "{\"body\":\"Merci.\"}")
                    .accepted();
            millis[sample] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[SAMPLES * 99 / 100];
    }
}
