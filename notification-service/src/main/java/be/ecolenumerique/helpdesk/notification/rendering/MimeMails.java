package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.rendering.Invitations.Invitation;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/**
 * Puts a mail together: text, HTML and invitation as alternatives, the invitation once more as a file. All mails of a ticket
 * answer one message that never existed, so that readers see them as one thread.
 */
public final class MimeMails {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session = Session.getInstance(new Properties());
    private final LetterLayout layout = new LetterLayout();
    private final LetterWriter writer;
    private final Invitations invitations;
    private final MailSettings settings;

    public MimeMails(LetterWriter writer, MailSettings settings) {
        this.writer = writer;
        this.settings = settings;
        this.invitations = new Invitations(settings.sender(), settings.appointmentLength());
    }

    /** @param messageId with its angle brackets */
    public MimeMessage render(PlannedMail mail, Occasion occasion, Addressee to, String messageId) {
        Letter letter = writer.write(mail, occasion, to.language());
        var invitation = invitations.write(mail.calendar(), occasion, to.address(), to.language());
        try {
            var message = new IdentifiedMessage(session, messageId);
            headers(message, letter, to.address());
            message.setSentDate(Date.from(occasion.envelope().time()));
            message.setContent(content(letter, invitation));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("a mail can not be put together", e);
        }
    }

    private void headers(MimeMessage message, Letter letter, EmailAddress to)
            throws MessagingException, UnsupportedEncodingException {
        String thread = "<" + letter.ticket() + "@" + settings.domain() + ">";
        message.setFrom(new InternetAddress(settings.sender().value(), "Ecole Numérique", UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
        message.setReplyTo(new InternetAddress[] {
            new InternetAddress(settings.managerMailbox().value(), true)
        });
        message.setSubject(letter.subject(), UTF_8);
        message.setHeader("In-Reply-To", thread);
        message.setHeader("References", thread);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContentLanguage(new String[] {letter.language().code()});
    }

    private MimeMultipart content(Letter letter, Optional<Invitation> invitation) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(layout.text(letter), "text/plain"));
        alternatives.addBodyPart(part(layout.html(letter), "text/html"));
        if (invitation.isEmpty()) {
            return alternatives;
        }
        var calendar = invitation.get();
        alternatives.addBodyPart(part(calendar.calendar(), "text/calendar; method=" + calendar.method()));
        var mixed = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body.setContent(alternatives);
        mixed.addBodyPart(body);
        mixed.addBodyPart(file(calendar));
        return mixed;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content, type + "; charset=" + UTF_8);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart file(Invitation calendar) throws MessagingException {
        var file = new MimeBodyPart();
        file.setContent(calendar.calendar(), "text/calendar; method=" + calendar.method() + "; charset=" + UTF_8);
        file.setHeader("Content-Transfer-Encoding", "base64");
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        file.setFileName("intervention.ics");
        return file;
    }

    /** Who reads the mail, and in which language. */
    public record Addressee(EmailAddress address, Language language) {}

    /** Keeps the Message-ID that was decided with the mail. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
