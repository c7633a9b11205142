package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/** The answer to a write on a company. {@code person}: whom it was about, the new member or the mailbox. */
public record SupplierAccepted(SupplierId id, long version, Optional<PersonId> person, boolean replayed) {
    static SupplierAccepted of(Answer answer) {
        return new SupplierAccepted(
                SupplierId.of(answer.reference()), answer.version(), answer.person(), answer.replayed());
    }
}
