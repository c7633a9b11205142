package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.approval.TicketStory;
import be.ecolenumerique.helpdesk.approval.answers.LinkView;
import be.ecolenumerique.helpdesk.approval.pending.AwaitedAnswer;
import be.ecolenumerique.helpdesk.approval.pending.Completion;
import be.ecolenumerique.helpdesk.approval.pending.Contacts;
import be.ecolenumerique.helpdesk.approval.pending.EndedCompletion;
import be.ecolenumerique.helpdesk.approval.pending.Ending;
import be.ecolenumerique.helpdesk.approval.pending.OpeningFields;
import be.ecolenumerique.helpdesk.approval.pending.SeenTicket;
import be.ecolenumerique.helpdesk.approval.pending.TicketApproval;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Links in each state, of one ticket whose every typed value is {@code text}. */
public final class LinkViews {
    public static final Instant DUE = TicketStory.MORNING.plus(Duration.ofDays(15));
    private static final String COMPLETION = UUID.randomUUID().toString();
    private static final PersonId CONTACT = PersonId.random();
    private static final TicketReference TICKET = TicketReference.of("TECH-175");

    private final String text;

    public LinkViews(String text) {
        this.text = text;
    }

    public static LinkClaims link() {
        return LinkClaims.answering(TICKET, COMPLETION, CONTACT, DUE);
    }

    public LinkView.Waiting waiting() {
        return new LinkView.Waiting(link(), ticket(Optional.of(awaited())), awaited());
    }

    public LinkView.Overdue overdue() {
        return new LinkView.Overdue(link(), ticket(Optional.of(awaited())), awaited());
    }

    public LinkView.Ended ended(Ending ending) {
        var ended = new EndedCompletion(completion(), ending, TicketStory.MORNING, Optional.of(text));
        return new LinkView.Ended(link(), ticket(Optional.empty()), ended);
    }

    private AwaitedAnswer awaited() {
        return new AwaitedAnswer(completion(), OptionalInt.empty());
    }

    private Completion completion() {
        return new Completion(COMPLETION, text, TicketStory.MORNING, DUE);
    }

    private SeenTicket ticket(Optional<AwaitedAnswer> awaited) {
        var opening = new OpeningFields(
                text,
                new School(Optional.of("5136"), Optional.of("2559"), text, text),
                new Equipment(Optional.of(text), text),
                Optional.of(text));
        return new SeenTicket(4, new TicketApproval(opening, new Contacts(CONTACT, Set.of()), awaited));
    }
}
