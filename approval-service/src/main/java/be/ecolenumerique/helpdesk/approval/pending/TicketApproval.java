package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Optional;

/**
 * The row of one ticket: who answers for the school, and the completion that waits, if one does. Completions that ended are
 * kept beside it, so that a ticket reopened any number of times keeps a small row.
 */
public record TicketApproval(OpeningFields opening, Contacts contacts, Optional<AwaitedAnswer> awaited) {

    static TicketApproval opened(OpeningFields opening, PersonId contact) {
        return new TicketApproval(opening, Contacts.first(contact), Optional.empty());
    }

    TicketApproval awaiting(AwaitedAnswer answer) {
        return new TicketApproval(opening, contacts, Optional.of(answer));
    }

    TicketApproval answered() {
        return new TicketApproval(opening, contacts, Optional.empty());
    }

    TicketApproval withContact(PersonId next) {
        return new TicketApproval(opening, contacts.replacedBy(next), awaited);
    }

    AwaitedAnswer awaited(String completion) {
        return awaited.filter(a -> a.completion().id().equals(completion))
                .orElseThrow(() -> new IllegalStateException("an answer to a completion that does not wait"));
    }
}
