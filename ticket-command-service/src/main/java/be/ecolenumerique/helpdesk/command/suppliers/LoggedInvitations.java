package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.invitations.Agreement;
import be.ecolenumerique.helpdesk.command.invitations.InvitationLog;
import be.ecolenumerique.helpdesk.command.invitations.OpenInvitation;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AcceptInvitation;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Collection;
import java.util.Optional;

/** Invitations as the companies' streams have them. Blocking. */
public final class LoggedInvitations implements InvitationLog {
    private static final Actor NOBODY = new Actor(Optional.empty(), Role.INTERNAL, Optional.empty(), Optional.empty());

    private final SupplierStreams streams;
    private final SupplierDispatch dispatch;

    public LoggedInvitations(SupplierStreams streams, SupplierDispatch dispatch) {
        this.streams = streams;
        this.dispatch = dispatch;
    }

    @Override
    public Collection<OpenInvitation> open(SupplierId supplier) {
        return streams.company(supplier).invitees().open().values();
    }

    @Override
    public boolean accepted(SupplierId supplier, PersonId person, Agreement agreement) {
        dispatch.dispatch(new AcceptInvitation(supplier, NOBODY, person, agreement), Optional.empty())
                .block();
        return !streams.company(supplier).invitees().unanswered().contains(person);
    }
}
