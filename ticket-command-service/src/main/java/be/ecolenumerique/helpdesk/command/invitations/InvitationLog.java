package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Collection;

/** Who is to be asked to register, as the log says it. Blocking. */
public interface InvitationLog {
    /** Those of a company that nobody withdrew and nobody has answered, ended ones too. */
    Collection<OpenInvitation> open(SupplierId supplier);

    /**
     * Whoever was asked has an account, whatever became of the invitation meanwhile. Answers whether the log has it now; it has
     * not where the address belongs to another company by now.
     */
    boolean accepted(SupplierId supplier, PersonId person, Agreement agreement);
}
