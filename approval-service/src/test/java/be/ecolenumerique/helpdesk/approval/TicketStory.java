package be.ecolenumerique.helpdesk.approval;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** The events of one ticket, one after the other, as the command service would record them. */
public final class TicketStory {
    public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final TicketReference ticket;
    private long sequence;
    private PersonId contact = PersonId.random();

    private TicketStory(TicketReference ticket) {
        this.ticket = ticket;
    }

    public static TicketStory of(int number) {
        return new TicketStory(new TicketReference(number));
    }

    public TicketReference ticket() {
        return ticket;
    }

    public PersonId contact() {
        return contact;
    }

    public long version() {
        return sequence;
    }

    public EventEnvelope<TicketEvent> opened() {
        return opened("Exemple de ticket", "Ecole fondamentale communale de Borlon");
    }

    public EventEnvelope<TicketEvent> opened(String summary, String school) {
        return at(
                MORNING,
                new TicketEvent.TicketOpened(
                        ticket,
                        RequestType.SUPPLIER_RETURN,
                        summary,
                        "Diagnostic",
                        PersonId.random(),
                        PersonId.random(),
                        contact,
                        new School(
                                Optional.of("5136"),
                                Optional.of("2559"),
                                school,
                                "Tige du Bois de Gras 16B 6941 BORLON"),
                        new Equipment(Optional.of("00"), "Exemple de matériel"),
                        Optional.of("ENXXX-LOTXX-12345"),
                        Optional.empty()));
    }

    /** With the due instant that the command service would give it. */
    public EventEnvelope<TicketEvent> completed(Instant at) {
        return completed(
                at, "Alimentation remplacée", at.atZone(BRUSSELS).plusDays(15).toInstant());
    }

    public EventEnvelope<TicketEvent> completed(Instant at, String summary, Instant dueAt) {
        return at(at, new TicketEvent.InterventionCompleted(ticket, summary, dueAt));
    }

    public EventEnvelope<TicketEvent> reminded(Instant at, String completion, int daysLeft) {
        return at(at, new TicketEvent.ApprovalReminded(ticket, completion, daysLeft));
    }

    public EventEnvelope<TicketEvent> approved(Instant at, String completion, boolean byEn) {
        return at(at, new TicketEvent.InterventionApproved(ticket, completion, byEn));
    }

    public EventEnvelope<TicketEvent> reopened(Instant at, String completion, String reason, boolean byEn) {
        return at(at, new TicketEvent.TicketReopened(ticket, completion, reason, byEn));
    }

    public EventEnvelope<TicketEvent> closedAutomatically(Instant at, String completion) {
        return at(at, new TicketEvent.TicketClosedAutomatically(ticket, completion));
    }

    public EventEnvelope<TicketEvent> contactChanged(Instant at) {
        PersonId former = contact;
        contact = PersonId.random();
        return at(at, new TicketEvent.ContactChanged(ticket, contact, former));
    }

    public EventEnvelope<TicketEvent> at(Instant time, TicketEvent event) {
        sequence++;
        var by = EventMetadata.by(Actor.of(PersonId.random(), Role.TECHNICIAN));
        return new EventEnvelope<>(
                UUID.randomUUID().toString(), ticket.toString(), sequence, sequence, time, by, event);
    }
}
