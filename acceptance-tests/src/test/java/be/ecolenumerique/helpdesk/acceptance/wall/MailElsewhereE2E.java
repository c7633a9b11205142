package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.acceptance.wall.Caller.Side;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody outside EN makes the help desk write to an address of its choice, or point there (behaviour §5, §6). */
class MailElsewhereE2E {
    private static final String PLACE = "ailleurs.example";
    private static final String ADDRESS = "victime@" + PLACE;
    private static final Set<Caller> OUTSIDERS = EnumSet.of(
            Caller.ANONYMOUS, Caller.LINK, Caller.CONTACT, Caller.A, Caller.A_SECONDARY, Caller.A_REMOVED, Caller.B);

    private final Story story = Story.begin();
    private final Cast cast = new Cast(story);
    private final Staged staged = new Staged(cast);
    private final Links links = new Links(story.stack());
    private final Requests requests = new Requests(cast, links);
    private final Wire wire = new Wire(story.stack().frontDoor().address());
    private final Map<State, Ticket> untouched = new EnumMap<>(State.class);
    private final Map<Caller, String> tokens =
            Tokens.of(cast, links.token(staged.ticket(Thing.OWN, Side.A, State.COMPLETED)));

    @AfterEach
    void end() {
        links.close();
    }

    @Test
    void givenAnAddressInEveryField_whenThoseOutsideEnSendIt_thenNoMailGoesThere_andNoneLeadsThere() {
        List<Ticket> changed = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            if (!operation.isRead()) {
                OUTSIDERS.forEach(caller -> changed.addAll(addressed(operation, caller)));
            }
        }
        changed.forEach(this::settled);

        assertThat(changed).hasSizeGreaterThan(20);
        assertThat(story.stack().mailbox().all())
                .anySatisfy(mail -> assertThat(mail.text()).contains(ADDRESS))
                .allSatisfy(MailElsewhereE2E::staysHere);
    }

    /** Those that took it. */
    private List<Ticket> addressed(Operation operation, Caller caller) {
        List<Ticket> taken = new ArrayList<>();
        Thing thing = operation.things().contains(Thing.OWN) ? Thing.OWN : Thing.NOTHING;
        State state = State.neededBy(operation);
        boolean more = true;
        for (int n = 0; more; n++) {
            Ticket ticket = untouched(thing, state);
            List<Request> variants =
                    new Addressed(ADDRESS).variants(operation, requests.of(operation, thing, caller, ticket));
            Reply reply = wire.send(variants.get(n), tokens.getOrDefault(caller, ""));
            if (reply.status() < 400 && untouched.remove(state, ticket)) {
                taken.add(ticket);
            }
            more = n + 1 < variants.size();
        }
        return taken;
    }

    private Ticket untouched(Thing thing, State state) {
        return thing == Thing.OWN
                ? untouched.computeIfAbsent(state, wanted -> staged.ticket(thing, Side.A, wanted))
                : Staged.NOWHERE;
    }

    /** A mail goes after those that its recipient gets of the ticket before. */
    private void settled(Ticket ticket) {
        cast.colleague.comments(ticket, "Fin");
        cast.technician.lettersOf(ticket, "comment-added", comments(ticket));
    }

    private int comments(Ticket ticket) {
        return (int) links.types(ticket).stream()
                .filter(type -> type.equals("ticket.comment-added"))
                .count();
    }

    private static void staysHere(ReceivedMail mail) {
        assertThat(mail.headers()).noneMatch(header -> header.contains(PLACE));
        assertThat(mail.html()).doesNotContainPattern("(href|src|action)=\"[^\"]*" + PLACE);
        assertThat(mail.calendar().orElse("")).doesNotContainPattern("(?m)^(ATTENDEE|ORGANIZER|URL)[^\\n]*" + PLACE);
    }
}
