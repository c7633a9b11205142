package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far a company's invitations are settled with the identity provider.
 *
 * @param since when something of the company was last about to change
 * @param attempts in vain, one after the other
 * @param failure why the last one was in vain
 * @param mailed the last invitation of each person that was mailed, or was about to be
 */
public record Settling(
        SupplierId supplier, Instant since, int attempts, Optional<String> failure, Map<PersonId, Mailed> mailed) {
    public Settling {
        mailed = Map.copyOf(mailed);
    }

    /** How far this invitation has come, and no older one of the same person. */
    Optional<Mailed> mailed(OpenInvitation invitation) {
        return Optional.ofNullable(mailed.get(invitation.person()))
                .filter(known -> known.number() == invitation.number());
    }
}
