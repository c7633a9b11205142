package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import be.ecolenumerique.helpdesk.contracts.links.LinkSigner;
import be.ecolenumerique.helpdesk.notification.policy.PendingApproval;
import java.net.URI;

/** The links in mails: the portal for those who sign in, the signed page for the school contact. */
public final class Links {
    private final LinkSigner signer;
    private final URI portal;
    private final URI answers;

    public Links(LinkSigner signer, URI portal, URI answers) {
        this.signer = signer;
        this.portal = portal;
        this.answers = answers;
    }

    URI ticket(TicketReference ticket) {
        return below(portal, "tickets/" + ticket);
    }

    /** Where this contact approves or reopens this completion. */
    URI answer(TicketReference ticket, PersonId contact, PendingApproval approval) {
        return below(
                answers, signer.sign(LinkClaims.answering(ticket, approval.completion(), contact, approval.dueAt())));
    }

    private static URI below(URI base, String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + "/" + path);
    }
}
