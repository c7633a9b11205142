package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkSigner;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import be.ecolenumerique.helpdesk.notification.policy.Cast;
import be.ecolenumerique.helpdesk.notification.policy.Fate;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ManagerMailbox;
import be.ecolenumerique.helpdesk.notification.policy.Template;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import be.ecolenumerique.helpdesk.notification.rendering.MimeMails.Addressee;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** TECH-175 of the tutorial, and every mail that it can lead to. */
final class Samples {
    static final TicketReference TICKET = TicketReference.of("TECH-175");
    static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant DUE = Instant.parse("2026-03-17T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final String COMPLETION = "8a6c7a2e-52f4-4f0a-9d0e-0c8a8f1d7b11";
    static final KeyPair KEYS = newKeys();
    static final MailSettings SETTINGS = new MailSettings(
            EmailAddress.of("assistance@en.example"), EmailAddress.of("suivi@en.example"), Duration.ofHours(1));
    static final MimeMails MAILS = new MimeMails(
            new LetterWriter(new Links(
                    new LinkSigner("k1", KEYS.getPrivate()),
                    URI.create("http://localhost:8080"),
                    URI.create("http://localhost:8080/answers/"))),
            SETTINGS);

    private Samples() {}

    /** Each template with each quality that gets it. */
    static List<PlannedMail> mails() {
        return List.of(
                mail(Template.ASSIGNED, Quality.REFERENCE_MAILBOX),
                mail(Template.SCHEDULED, Quality.CONTACT, CalendarPart.REQUEST),
                mail(Template.SCHEDULED, Quality.TECHNICIAN),
                mail(Template.RESCHEDULED, Quality.CONTACT, CalendarPart.REQUEST),
                mail(Template.RESCHEDULED, Quality.MANAGER),
                mail(Template.CANCELLED, Quality.CONTACT, CalendarPart.CANCEL),
                mail(Template.CANCELLED, Quality.TECHNICIAN),
                mail(Template.COMPLETED, Quality.CONTACT),
                mail(Template.COMPLETED, Quality.CONTACT, CalendarPart.CANCEL),
                mail(Template.COMPLETED, Quality.TECHNICIAN),
                mail(Template.REMINDER, Quality.CONTACT),
                mail(Template.REOPENED, Quality.CONTACT),
                mail(Template.REOPENED, Quality.REFERENCE_MAILBOX),
                mail(Template.REOPENED, Quality.MANAGER),
                mail(Template.APPROVED, Quality.CONTACT),
                mail(Template.APPROVED, Quality.REFERENCE_MAILBOX),
                mail(Template.APPROVED, Quality.TECHNICIAN),
                mail(Template.CLOSED_AUTOMATICALLY, Quality.CONTACT),
                mail(Template.CLOSED_AUTOMATICALLY, Quality.REFERENCE_MAILBOX),
                mail(Template.CLOSED_AUTOMATICALLY, Quality.TECHNICIAN),
                mail(Template.WITHDRAWN, Quality.CONTACT, CalendarPart.CANCEL),
                mail(Template.WITHDRAWN, Quality.REFERENCE_MAILBOX),
                mail(Template.WITHDRAWN, Quality.TECHNICIAN),
                mail(Template.INVITED, Quality.CONTACT, CalendarPart.REQUEST),
                mail(Template.CONTACT_REPLACED, Quality.FORMER_CONTACT, CalendarPart.CANCEL),
                mail(Template.SCHOOL_REFUSED, Quality.TECHNICIAN),
                mail(Template.COMMENTED, Quality.SUBSCRIBER));
    }

    static PlannedMail mail(Template template, Quality quality) {
        return mail(template, quality, CalendarPart.NONE);
    }

    static PlannedMail mail(Template template, Quality quality, CalendarPart calendar) {
        return new PlannedMail(quality, new ManagerMailbox(), template, calendar, false, Fate.TO_SEND);
    }

    static Occasion occasion(Template template, Typed typed) {
        var text = typed.message().orElse("raison");
        var scheduled = new TicketEvent.InterventionScheduled(TICKET, NINE, typed.message());
        var completed = new TicketEvent.InterventionCompleted(TICKET, text, DUE);
        return switch (template) {
            case ASSIGNED -> occasion(typed, new TicketEvent.SupplierAssigned(TICKET, Cast.ACME, Optional.empty()));
            case SCHEDULED -> occasion(typed, scheduled);
            case RESCHEDULED ->
                occasion(typed, new TicketEvent.InterventionRescheduled(TICKET, NINE, typed.message()), scheduled);
            case CANCELLED ->
                occasion(
                        typed,
                        new TicketEvent.InterventionCancelled(
                                TICKET, TicketEvent.CancellationCause.BY_SUPPLIER, Optional.of(text)),
                        scheduled);
            case COMPLETED -> occasion(typed, completed, scheduled);
            case REMINDER -> occasion(typed, new TicketEvent.ApprovalReminded(TICKET, COMPLETION, 7), completed);
            case REOPENED -> occasion(typed, new TicketEvent.TicketReopened(TICKET, COMPLETION, text, true), completed);
            case APPROVED -> occasion(typed, new TicketEvent.InterventionApproved(TICKET, COMPLETION, true), completed);
            case CLOSED_AUTOMATICALLY ->
                occasion(typed, new TicketEvent.TicketClosedAutomatically(TICKET, COMPLETION), completed);
            case WITHDRAWN -> occasion(typed, new TicketEvent.TicketWithdrawn(TICKET, text), scheduled);
            case INVITED, CONTACT_REPLACED ->
                occasion(typed, new TicketEvent.ContactChanged(TICKET, Cast.OTHER_TEACHER, Cast.TEACHER), scheduled);
            case SCHOOL_REFUSED -> occasion(typed, completed, scheduled);
            case COMMENTED -> occasion(typed, new TicketEvent.CommentAdded(TICKET, text, false));
        };
    }

    static Occasion occasion(Typed typed, TicketEvent event, TicketEvent... earlier) {
        TicketView view = TicketView.opened(new TicketEvent.TicketOpened(
                TICKET,
                RequestType.SUPPLIER_RETURN,
                typed.summary(),
                "Diagnostic",
                Cast.QUENTIN,
                Cast.QUENTIN,
                Cast.TEACHER,
                new School(Optional.of("5136"), Optional.of("2559"), typed.school(), typed.address()),
                new Equipment(typed.lot(), typed.model()),
                typed.assetTag(),
                Optional.empty()));
        for (TicketEvent before : earlier) {
            view = view.after(envelope(before, 2));
        }
        return new Occasion(envelope(event, 3), view, Optional.of(typed.name()), Optional.of(typed.name()));
    }

    static MimeMessage render(PlannedMail mail, Typed typed, Language language) {
        return MAILS.render(
                mail,
                occasion(mail.template(), typed),
                new Addressee(EmailAddress.of("prof@ecole.example"), language),
                "<abc@en.example>");
    }

    static EventEnvelope<TicketEvent> envelope(TicketEvent event, long sequence) {
        return new EventEnvelope<>(
                COMPLETION,
                TICKET.toString(),
                sequence,
                sequence,
                NOW,
                EventMetadata.by(Actor.supplier(Cast.SUPPLIER_USER, Cast.ACME)),
                event);
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
