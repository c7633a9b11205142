package be.ecolenumerique.helpdesk.approval.answers;

import be.ecolenumerique.helpdesk.approval.pending.EndedCompletion;
import be.ecolenumerique.helpdesk.approval.pending.SeenTicket;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.time.Instant;
import java.util.Optional;

/**
 * From a genuine link and what the projection knows to what the link stands for. A person whom the projection has never
 * heard of is a new contact that it has yet to come to; a former contact is nobody.
 */
final class LinkDecision {
    private LinkDecision() {}

    /** @param least the version that whoever asks has seen already */
    static LinkView of(LinkClaims link, SeenTicket ticket, Optional<EndedCompletion> ended, Instant now, long least) {
        var contacts = ticket.approval().contacts();
        if (contacts.former().contains(link.contact())) {
            return new LinkView.Bad();
        }
        return ticket.version() < least || !isCurrent(link.contact(), contacts.current())
                ? new LinkView.NotYet(link)
                : ofCompletion(link, ticket, ended, now);
    }

    private static LinkView ofCompletion(
            LinkClaims link, SeenTicket ticket, Optional<EndedCompletion> ended, Instant now) {
        return ticket.approval()
                .awaited()
                .filter(a -> a.completion().id().equals(link.completion().toString()))
                .<LinkView>map(a -> a.isOverdueAt(now)
                        ? new LinkView.Overdue(link, ticket, a)
                        : new LinkView.Waiting(link, ticket, a))
                .or(() -> ended.map(e -> new LinkView.Ended(link, ticket, e)))
                .orElseGet(() -> new LinkView.NotYet(link));
    }

    private static boolean isCurrent(PersonId person, PersonId current) {
        return person.equals(current);
    }
}
