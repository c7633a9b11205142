package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.acceptance.wall.Caller.Side;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Something to find for requests that are made by chance: tickets in each status, people, companies, a living link. */
final class FuzzScene implements AutoCloseable {
    private final Cast cast;
    private final Links links;
    private final List<Ticket> tickets;
    private final String link;

    FuzzScene(Story story) {
        cast = new Cast(story);
        links = new Links(story.stack());
        var staged = new Staged(cast);
        tickets = Stream.of(State.values())
                .flatMap(state -> Stream.of(
                        staged.ticket(Thing.OWN, Side.A, state), staged.ticket(Thing.FORMERLY, Side.A, state)))
                .toList();
        link = links.token(tickets.getLast());
    }

    Fuzz fuzz(Random chance) {
        return new Fuzz(new Wire(cast.story.stack().frontDoor().address()), Tokens.of(cast, link), known(), chance);
    }

    private Map<String, List<String>> known() {
        var references = tickets.stream().map(Ticket::toString).toList();
        var suppliers = List.of(cast.third.id(), cast.company(Side.A).id(), Requests.NO_SUPPLIER);
        var people = List.of(cast.colleague.personId(), cast.secondary.personId());
        return Map.of(
                "ref", references,
                "reference", references,
                "aggregate", references,
                "ticket-reference", references,
                "id", suppliers,
                "supplier-id", suppliers,
                "person", people,
                "person-id", people,
                "token", List.of(link),
                "email-address", List.of("someone@example.org", "Someone.Else@Example.org"));
    }

    @Override
    public void close() {
        links.close();
    }
}
