package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that asked the person to register, sent for us by the identity provider.
 *
 * @param version of the company at which the invitation was made
 * @param asked when the mail was due
 * @param state {@code waiting}, {@code sent}, {@code not-concerned}: it is not needed any more
 * @param sentAt when the provider's mail server had taken it
 * @param provider whose mail it is, its issuer
 * @param endedAt when the invitation was over
 * @param end {@code registered}, {@code expired}, {@code withdrawn}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record InvitationMail(
        SupplierView company,
        long version,
        Instant asked,
        String state,
        Optional<Instant> sentAt,
        String provider,
        Optional<Instant> endedAt,
        Optional<String> end) {
    static InvitationMail of(Dossier.Mail mail, NameBook names) {
        return new InvitationMail(
                names.supplier(mail.supplier()),
                mail.version(),
                mail.asked(),
                mail.state(),
                mail.sentAt(),
                mail.provider(),
                mail.endedAt(),
                mail.end());
    }
}
