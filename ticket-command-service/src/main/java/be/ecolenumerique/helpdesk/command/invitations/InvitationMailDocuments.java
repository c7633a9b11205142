package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.command.invitations.InvitationMail.End;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/** The ledger's lines as they are stored. */
final class InvitationMailDocuments {
    static final String SUPPLIER = "supplier";
    static final String PERSON = "person";
    static final String NUMBER = "number";
    static final String ASKED = "asked";
    static final String PROVIDER = "provider";
    static final String SENT = "sent";
    static final String DEAD = "dead";
    static final String ENDED = "ended";
    static final String END = "end";

    private InvitationMailDocuments() {}

    static Document asked(SupplierId supplier, OpenInvitation invitation, String provider, Instant now) {
        return new Document(SUPPLIER, supplier.toString())
                .append(PERSON, invitation.person().value())
                .append(NUMBER, invitation.number())
                .append(ASKED, Date.from(now))
                .append(PROVIDER, provider);
    }

    static InvitationMail read(Document document) {
        return new InvitationMail(
                SupplierId.of(document.getString(SUPPLIER)),
                PersonId.of(document.getString(PERSON)),
                document.getLong(NUMBER),
                document.getDate(ASKED).toInstant(),
                instant(document, SENT),
                document.getString(PROVIDER),
                instant(document, DEAD),
                instant(document, ENDED),
                Optional.ofNullable(document.getString(END)).map(word -> End.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
