package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Forged tokens at the front door, looked at and answered with, while the genuine links of the same tickets are out. */
final class DoorSiege {
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final Wire wire;
    private final ForgedTokens tokens;
    private final int sideBySide;
    private final Reply nothing;
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();

    /** @param tickets two at least, completed, each with its link */
    DoorSiege(Wire wire, Links links, List<Ticket> tickets, Random chance, int sideBySide) {
        this.wire = wire;
        this.sideBySide = sideBySide;
        var foreign = LinkPair.forgers();
        var claims = tickets.stream().map(links::claims).toList();
        List<Given> given = new ArrayList<>();
        for (int n = 0; n < claims.size(); n++) {
            given.add(new Given(claims.get(n), claims.get((n + 1) % claims.size()), links.keys(), foreign));
        }
        this.tokens = new ForgedTokens(given, chance);
        this.nothing = wire.send(Request.of("GET", "/answers/x"), "");
    }

    void attack(int number) {
        List<Runnable> work = new ArrayList<>();
        tokens.make(number, token -> {
            boolean looks = work.size() % 2 == 0;
            work.add(() -> attempt(token, looks));
        });
        Together.run(sideBySide, work);
    }

    /** Whatever was not answered as a link that is none of ours. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** Not even looked at: there were too many. */
    int turnedAway() {
        return turnedAway.get();
    }

    private void attempt(String token, boolean looks) {
        String path = "/answers/" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        Reply reply = wire.send(
                looks ? Request.of("GET", path) : Request.of("POST", path).form("decision=approve"), "");
        if (reply.status() == TOO_MANY) {
            turnedAway.incrementAndGet();
        } else if (reply.status() != NOT_FOUND || tells(reply)) {
            accepted.add(token + " " + reply.whole());
        }
    }

    /** The front door itself turns away what is no plain path; what reaches the page gets always the same one. */
    private boolean tells(Reply reply) {
        return !reply.isProblem() && !reply.whole().equals(nothing.whole());
    }
}
