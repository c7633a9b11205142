package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Approve and reopen by the same link at the same moment. */
final class AnswersRace {
    private static final String APPROVED = "L&#39;école a approuvé l&#39;intervention";
    private static final String REOPENED = "L&#39;école a rouvert la demande";
    private static final Map<String, String> SAID =
            Map.of("ticket.intervention-approved", APPROVED, "ticket.reopened", REOPENED);

    private final Wire wire;
    private final Links links;
    private final AtomicInteger approved = new AtomicInteger();
    private final AtomicInteger reopened = new AtomicInteger();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    AnswersRace(Wire wire, Links links) {
        this.wire = wire;
        this.links = links;
    }

    void run(Ticket ticket) {
        var page = Request.of("POST", "/answers/" + links.token(ticket));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            var yes = CompletableFuture.supplyAsync(() -> answered(page.form("decision=approve")), two);
            var no =
                    CompletableFuture.supplyAsync(() -> answered(page.form("decision=reopen&reason=Encore+noir")), two);
            judge(ticket, List.of(yes.join(), no.join()));
        }
    }

    /** The page to which the answer leads. */
    private String answered(Request answer) {
        Reply reply = wire.send(answer, "");
        return reply.status() == 303
                ? wire.send(Request.of("GET", reply.header("location").orElseThrow()), "")
                        .body()
                : reply.whole();
    }

    private void judge(Ticket ticket, List<String> pages) {
        List<String> outcomes =
                links.types(ticket).stream().filter(SAID::containsKey).toList();
        if (outcomes.size() != 1) {
            broken.add(ticket + ": " + outcomes);
            return;
        }
        String outcome = outcomes.getFirst();
        (outcome.equals("ticket.reopened") ? reopened : approved).incrementAndGet();
        pages.stream()
                .filter(page -> !page.contains(SAID.getOrDefault(outcome, "")))
                .forEach(page -> broken.add(ticket + ": " + outcome + ", and a page says " + page));
    }

    int approved() {
        return approved.get();
    }

    int reopened() {
        return reopened.get();
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}
