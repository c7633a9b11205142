package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/** Who may still see a comment: asked when its mail is decided, and once more when it is written. */
public record CommentReaders(TicketView ticket, boolean internal) {

    /** @param assignment version of the assignment under which a supplier's person subscribed */
    public boolean include(PersonId id, KnownPerson person, long assignment) {
        return switch (person.kind()) {
            case EN -> true;
            case SUPPLIER -> !internal && handles(person.company(), assignment);
            case SCHOOL -> !internal && id.equals(ticket.contact());
            case SYSTEM -> false;
        };
    }

    private boolean handles(Optional<SupplierId> company, long assignment) {
        return ticket.assignment()
                .filter(current -> current.since() == assignment)
                .filter(current -> company.filter(current.supplier()::equals).isPresent())
                .isPresent();
    }
}
