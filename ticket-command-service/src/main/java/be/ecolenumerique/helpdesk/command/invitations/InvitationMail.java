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
 * @param ended when we knew that its link is no longer needed, or dead
 */
public record InvitationMail(
        SupplierId supplier,
        PersonId person,
        long number,
        Instant asked,
        Optional<Instant> sent,
        String provider,
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

    /** Of the mail, in the words of the other mails' ledger: {@code waiting}, {@code sent}, {@code not-concerned}. */
    public String state() {
        if (sent.isPresent()) {
            return "sent";
        }
        return ended.isPresent() ? "not-concerned" : "waiting";
    }
}
