package be.ecolenumerique.helpdesk.approval.answers;

import be.ecolenumerique.helpdesk.approval.pending.AwaitedAnswer;
import be.ecolenumerique.helpdesk.approval.pending.EndedCompletion;
import be.ecolenumerique.helpdesk.approval.pending.SeenTicket;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.util.Optional;

/** What a link stands for at one moment. */
public sealed interface LinkView {

    /** Forged, mutilated, ended, or of somebody who is no longer the contact: nobody is told which. */
    record Bad() implements LinkView {}

    /** A link that the projection has not come to yet. */
    record NotYet(LinkClaims link) implements LinkView {}

    /** « 1 approbation nécessaire »: may be answered. */
    record Waiting(LinkClaims link, SeenTicket ticket, AwaitedAnswer answer) implements LinkView {}

    /** The due instant is reached; whether the ticket is closed already makes no difference. */
    record Overdue(LinkClaims link, SeenTicket ticket, AwaitedAnswer answer) implements LinkView {}

    record Ended(LinkClaims link, SeenTicket ticket, EndedCompletion ended) implements LinkView {}

    /** Whose link it is; nobody's where it is bad. */
    default Optional<LinkClaims> claims() {
        return switch (this) {
            case Bad b -> Optional.empty();
            case NotYet n -> Optional.of(n.link());
            case Waiting w -> Optional.of(w.link());
            case Overdue o -> Optional.of(o.link());
            case Ended e -> Optional.of(e.link());
        };
    }
}
