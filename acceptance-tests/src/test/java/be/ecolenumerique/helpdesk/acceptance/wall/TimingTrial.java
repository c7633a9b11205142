package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.acceptance.wall.Caller.Side;
import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/wall timing} */
class TimingTrial {
    private static final double LEAST = 0.45;
    private static final double MOST = 0.55;
    private static final int SETTLING = 200;

    private final int samples = Sizes.of("timing.samples", 2_000);
    private final List<String> tellTales = new ArrayList<>();
    private final Verdict verdict = new Verdict("timing");

    @Test
    void givenTicketsOfAnotherCompany_whenTimed_thenNothingTellsThemFromNone_coldAndCached() {
        try (LocalStack stack = LocalStack.start(StackOptions.forTests())) {
            var cast = new Cast(Story.in(stack));
            List<String> foreign = tickets(cast);
            for (LocalService service : List.of(LocalService.COMMAND, LocalService.QUERY)) {
                stack.service(service).kill();
                stack.service(service).server().launch();
                stack.service(service).server().awaitReady();
            }
            var wire = new Wire(stack.frontDoor().address());
            var watch = new Stopwatch(wire, cast.company(Side.A).person().token());
            warm(watch);
            int half = samples / 2;
            String lost = handedOver(cast).toString();
            String company = cast.company(Side.B).id();
            measure("read, cold", watch, n -> read(foreign.get(n)), n -> read(nothing(n)));
            measure("write, cold", watch, n -> write(foreign.get(half + n)), n -> write(nothing(n)));
            measure("read, cached", watch, n -> read(foreign.getFirst()), n -> read(nothing(0)));
            measure("write, cached", watch, n -> write(foreign.getLast()), n -> write(nothing(0)));
            measure("read, once own", watch, n -> read(lost), n -> read(nothing(0)));
            measure("write, once own", watch, n -> write(lost), n -> write(nothing(0)));
            measure("company", watch, n -> company(company), n -> company(Requests.NO_SUPPLIER));
            verdict.none("told apart by time", tellTales).pronounce();
        }
    }

    private List<String> tickets(Cast cast) {
        Queue<String> tickets = new ConcurrentLinkedQueue<>();
        List<Runnable> opening = new ArrayList<>();
        IntStream.range(0, samples)
                .forEach(n -> opening.add(() -> {
                    Ticket ticket = cast.technician.opens(cast.school(Side.B), cast.company(Side.B));
                    tickets.add(ticket.toString());
                    if (n % SETTLING == 0) {
                        cast.technician.sees(ticket);
                    }
                }));
        Together.run(8, opening);
        return List.copyOf(tickets);
    }

    /** A service that has just begun is slow, and of whatever comes first. */
    private static void warm(Stopwatch watch) {
        var chance = Sizes.chance();
        watch.compare(SETTLING, n -> read(nothing(-n - 1)), n -> write(nothing(-n - 1)), chance);
    }

    private static Ticket handedOver(Cast cast) {
        Ticket ticket = new Staged(cast).ticket(Thing.FORMERLY, Side.A, State.OPEN);
        cast.technician.sees(ticket);
        return ticket;
    }

    private void measure(String what, Stopwatch watch, IntFunction<Request> foreign, IntFunction<Request> nothing) {
        double auc = watch.compare(samples / 2, foreign, nothing, Sizes.chance());
        verdict.counted("AUC, " + what + ", " + samples + " samples", "%.3f".formatted(auc));
        if (auc < LEAST || auc > MOST) {
            tellTales.add(what);
        }
    }

    private static String nothing(int n) {
        return "TECH-" + (90_000_000 + n);
    }

    private static Request read(String ticket) {
        return Request.of("GET", "/api/v1/tickets/" + ticket);
    }

    private static Request company(String id) {
        return Request.of("GET", "/api/v1/suppliers/" + id);
    }

    private static Request write(String ticket) {
        return Request.of("POST", "/api/v1/tickets/" + ticket + "/comments").json("{\"body\":\"Bonjour\"}");
    }
}
