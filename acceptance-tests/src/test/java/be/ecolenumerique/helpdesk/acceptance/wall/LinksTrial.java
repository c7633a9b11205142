package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.acceptance.wall.Caller.Side;
import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/wall links} */
class LinksTrial {
    private static final int FORGERS = 128;
    private static final int RACES_AT_ONCE = 4;
    private static final Map<LocalService, Map<String, String>> UNBOUNDED = Map.of(
            LocalService.APPROVAL,
            Map.of("helpdesk.bad-links.per-address", "10000000", "helpdesk.bad-links.per-ticket", "10000000"));

    private final int tokens = Sizes.of("links.tokens", 20_000);
    private final int races = Sizes.of("links.races", 1_000);

    @Test
    void givenLinksThatAreOut_whenForgedOnesAreTriedAndGenuineOnesRace_thenNoneIsAccepted_andEachRaceHasOneOutcome() {
        try (LocalStack stack = LocalStack.start(StackOptions.forTests().with(UNBOUNDED));
                var links = new Links(stack)) {
            var cast = new Cast(Story.in(stack));
            var wire = new Wire(stack.frontDoor().address());
            var verdict = new Verdict("links");
            forge(cast, wire, links, verdict);
            race(cast, wire, links, verdict);
            verdict.pronounce();
        }
    }

    private void forge(Cast cast, Wire wire, Links links, Verdict verdict) {
        var staged = new Staged(cast);
        List<Ticket> tickets = Stream.generate(() -> staged.ticket(Thing.OWN, Side.A, State.COMPLETED))
                .limit(10)
                .toList();
        tickets.forEach(cast.technician::sees);
        var siege = new DoorSiege(wire, links, tickets, Sizes.chance(), FORGERS);
        siege.attack(tokens);
        List<Ticket> changed = tickets.stream()
                .filter(ticket ->
                        cast.technician.sees(ticket).required("version").asLong() != ticket.lastVersion())
                .toList();
        verdict.counted("forged tokens over HTTP", tokens)
                .none("accepted, or answered otherwise", siege.accepted())
                .none("tickets that changed", changed);
    }

    private void race(Cast cast, Wire wire, Links links, Verdict verdict) {
        var staged = new Staged(cast);
        var race = new AnswersRace(wire, links);
        Together.run(
                RACES_AT_ONCE,
                IntStream.range(0, races)
                        .<Runnable>mapToObj(n -> () -> race.run(staged.ticket(Thing.OWN, Side.A, State.COMPLETED)))
                        .toList());
        verdict.counted("races won by « Clôturer »", race.approved())
                .counted("races won by « Rouvrir »", race.reopened())
                .equal("races with one outcome", races, race.approved() + race.reopened())
                .none("none or two outcomes, or a page that says another", race.broken());
    }
}
