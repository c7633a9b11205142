package be.ecolenumerique.helpdesk.approval.answers;

import static be.ecolenumerique.helpdesk.approval.TicketStory.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.pages.LinkViews;
import be.ecolenumerique.helpdesk.approval.pending.AwaitedAnswer;
import be.ecolenumerique.helpdesk.approval.pending.Completion;
import be.ecolenumerique.helpdesk.approval.pending.Contacts;
import be.ecolenumerique.helpdesk.approval.pending.EndedCompletion;
import be.ecolenumerique.helpdesk.approval.pending.Ending;
import be.ecolenumerique.helpdesk.approval.pending.OpeningFields;
import be.ecolenumerique.helpdesk.approval.pending.SeenTicket;
import be.ecolenumerique.helpdesk.approval.pending.TicketApproval;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkDecisionTest {
    private static final LinkClaims LINK = LinkViews.link();

    /** Who the link's person is, which completion waits, whether the link's own has ended, due or not, what was seen. */
    @ParameterizedTest
    @CsvSource({
        "current, this,    false, -1, 0, Waiting",
        "current, this,    false,  0, 0, Overdue",
        "current, this,    false, +1, 0, Overdue",
        "current, this,    false, -1, 4, Waiting",
        "current, this,    false, -1, 5, NotYet",
        "current, nothing, true,  -1, 0, Ended",
        "current, nothing, true,  +1, 0, Ended",
        "current, another, true,  -1, 0, Ended",
        "current, nothing, false, -1, 0, NotYet",
        "current, another, false, -1, 0, NotYet",
        "former,  this,    false, -1, 0, Bad",
        "former,  nothing, true,  -1, 0, Bad",
        "former,  another, false, +1, 9, Bad",
        "unknown, this,    false, -1, 0, NotYet",
        "unknown, nothing, true,  -1, 0, NotYet"
    })
    void givenALink_whenItsTicketIsLookedAt_thenItStandsForOneThing(
            String person, String waiting, boolean ended, int millisAfterDue, long least, String expected) {
        var row = new TicketApproval(opening(), contacts(person), awaited(waiting));

        var view = LinkDecision.of(
                LINK, new SeenTicket(4, row), ending(ended), LinkViews.DUE.plusMillis(millisAfterDue), least);

        assertThat(view.getClass().getSimpleName()).isEqualTo(expected);
    }

    private static OpeningFields opening() {
        return new LinkViews("x").waiting().ticket().approval().opening();
    }

    private static Contacts contacts(String linkPerson) {
        return switch (linkPerson) {
            case "current" -> new Contacts(LINK.contact(), Set.of(PersonId.random()));
            case "former" -> new Contacts(PersonId.random(), Set.of(LINK.contact()));
            default -> new Contacts(PersonId.random(), Set.of());
        };
    }

    private static Optional<AwaitedAnswer> awaited(String which) {
        return switch (which) {
            case "this" -> Optional.of(answer(LINK.completion().toString()));
            case "another" -> Optional.of(answer("another"));
            default -> Optional.empty();
        };
    }

    private static AwaitedAnswer answer(String completion) {
        return new AwaitedAnswer(new Completion(completion, "fait", MORNING, LinkViews.DUE), OptionalInt.empty());
    }

    private static Optional<EndedCompletion> ending(boolean ended) {
        return ended
                ? Optional.of(new EndedCompletion(
                        answer(LINK.completion().toString()).completion(),
                        Ending.APPROVED_BY_SCHOOL,
                        MORNING,
                        Optional.empty()))
                : Optional.empty();
    }
}
