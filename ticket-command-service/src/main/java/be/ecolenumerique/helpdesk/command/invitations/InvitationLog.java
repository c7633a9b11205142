package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Collection;

/** Who is to be asked to register, as the log says it. Blocking. */
public interface InvitationLog {
    /** Those of a company, ended ones too. */
    Collection<OpenInvitation> open(SupplierId supplier);

    /** Whoever was asked has an account. Does nothing where a newer invitation, or none, is open. */
    void accepted(SupplierId supplier, OpenInvitation invitation, Agreement agreement);
}
