package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the ledger of mails that the identity provider sends for us.
 *
 * @param number of the invitation in the company's stream
 * @param asked when we first knew that it was due
 * @param sent when we knew that the provider's mail server had taken it
 * @param provider whose mail it is, its issuer
 * @param dead since when we know that its link is dead; none where it was used, or works
 * @param ended when we knew that nobody can register by it any more, or that somebody has
 */
public record InvitationMail(
        SupplierId supplier,
        PersonId person,
        long number,
        Instant asked,
        Optional<Instant> sent,
        String provider,
        Optional<Instant> dead,
        Optional<Instant> ended,
        Optional<End> end) {

    /** What became of an invitation. */
    public enum End {
        /** Somebody has an account with the address. */
        REGISTERED,
        /** Nobody did within its time. */
        EXPIRED,
        /** By a manager, by a newer one, or with the membership; or the company is suspended. */
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isOf(OpenInvitation invitation) {
        return person.equals(invitation.person()) && number == invitation.number();
    }

    /** Of the mail, in the words of the other mails' ledger: {@code waiting}, {@code sent}, {@code not-concerned}. */
    public String state() {
        if (sent.isPresent()) {
            return "sent";
        }
        return ended.isPresent() ? "not-concerned" : "waiting";
    }
}
