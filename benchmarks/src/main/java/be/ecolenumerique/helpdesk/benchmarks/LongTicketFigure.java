package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import be.ecolenumerique.helpdesk.localstack.WriteSide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How long a command takes on a ticket with 1,000 events, beside one with 10: where the service remembers the ticket, and
 * where it has to read it (it remembers one, and two take turns).
 */
final class LongTicketFigure implements Figure {
    private static final int LONG = 1_000;
    private static final int SHORT = 10;
    private static final int PAIRS = 9;
    private static final int COMMANDS = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "long-tickets";
    }

    @Override
    public void measure(Report report) throws Exception {
        measure(report, "command on a ticket with 1,000 events, remembered", Map.of(), Target.atMost(1.2));
        measure(
                report,
                "command on a ticket with 1,000 events, read",
                Map.of("helpdesk.tickets.remembered", "1"),
                Target.atMost(2.5));
    }

    private static void measure(Report report, String figure, Map<String, String> settings, Target target)
            throws Exception {
        try (var side = WriteSide.start(StackOptions.forTests().with(Map.of(LocalService.COMMAND, settings)));
                var client = new LeanConnection(side.address())) {
            var cast = Cast.registeredAt(side);
            new TicketLives(side.address(), cast).measure(8, WARM_UP);
            var shortOnes = tickets(client, cast, SHORT);
            var longOnes = tickets(client, cast, LONG);
            report.row(
                    figure,
                    "ms, beside one with 10, ms",
                    Pairs.interleaved(
                            PAIRS, () -> median(client, cast, shortOnes), () -> median(client, cast, longOnes)),
                    target);
        }
    }

    /** Two, opened at once for a company: the other events are comments. */
    private static List<String> tickets(LeanConnection client, Cast cast, int events) throws IOException {
        var two = List.of(open(client, cast), open(client, cast));
        for (String ticket : two) {
            for (int version = 2; version < events; version++) {
                comment(client, cast, ticket);
            }
        }
        return two;
    }

    private static String open(LeanConnection client, Cast cast) throws IOException {
        return client.post("/api/v1/tickets", cast.technician(), cast.opening())
                .accepted()
                .field("reference");
    }

    private static void comment(LeanConnection client, Cast cast, String ticket) throws IOException {
        client.post("/api/v1/tickets/" + ticket + "/comments", cast.supplier(), "{\"body\":\"La pièce est arrivée.\"}")
                .accepted();
    }

    private static double median(LeanConnection client, Cast cast, List<String> tickets) {
        return Pairs.median(IntStream.range(0, COMMANDS)
                .mapToDouble(i -> millis(client, cast, tickets.get(i % tickets.size())))
                .toArray());
    }

    private static double millis(LeanConnection client, Cast cast, String ticket) {
        try {
            long start = System.nanoTime();
            comment(client, cast, ticket);
            return (System.nanoTime() - start) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
