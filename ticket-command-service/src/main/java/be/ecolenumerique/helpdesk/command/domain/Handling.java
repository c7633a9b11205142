package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/**
 * A company that has the ticket, since which of the ticket's versions, and who there is responsible, if anybody. Each
 * assignment begins with no assignee.
 */
public record Handling(SupplierId supplier, long assignment, Optional<PersonId> assignee) {
    Handling withAssignee(Optional<PersonId> person) {
        return new Handling(supplier, assignment, person);
    }
}
