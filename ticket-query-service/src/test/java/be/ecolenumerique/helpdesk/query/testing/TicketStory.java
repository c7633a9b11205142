package be.ecolenumerique.helpdesk.query.testing;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionScheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of one ticket in order, a minute apart, told in the words of the tutorial. */
public final class TicketStory {
    public static final PersonId ANNE_TECHNICIAN = PersonId.of("P-0000000000000000000000000000000a");
    public static final PersonId TEACHER = PersonId.of("P-0000000000000000000000000000000e");
    public static final PersonId ACME_USER = PersonId.of("P-000000000000000000000000000000a1");
    public static final PersonId BETA_USER = PersonId.of("P-000000000000000000000000000000b1");
    public static final SupplierId ACME = SupplierId.of("SUP-1");
    public static final SupplierId BETA = SupplierId.of("SUP-2");
    public static final Actor TECHNICIAN = Actor.of(ANNE_TECHNICIAN, Role.TECHNICIAN);
    public static final Actor ACME_ACTOR = Actor.supplier(ACME_USER, ACME);
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final TicketReference ticket;
    private final Instant start;
    private final List<EventEnvelope<TicketEvent>> events = new ArrayList<>();

    private TicketStory(TicketReference ticket, Instant start) {
        this.ticket = ticket;
        this.start = start;
    }

    public static TicketStory opened(String reference) {
        return opened(reference, "L’écran ne s'allume plus", TEACHER);
    }

    public static TicketStory opened(String reference, String summary, PersonId contact) {
        return opened(reference, summary, contact, START);
    }

    public static TicketStory opened(String reference, String summary, PersonId contact, Instant start) {
        var story = new TicketStory(TicketReference.of(reference), start);
        return story.then(TECHNICIAN, story.opening(summary, contact));
    }

    private TicketOpened opening(String summary, PersonId contact) {
        return new TicketOpened(
                ticket,
                RequestType.SUPPLIER_RETURN,
                summary,
                "Testé avec une autre alimentation",
                ANNE_TECHNICIAN,
                ANNE_TECHNICIAN,
                contact,
                new School(Optional.of("5136"), Optional.of("2559"), "École de Borlon", "Tige du Bois de Gras 16B"),
                new Equipment(Optional.of("00"), "Tableau interactif"),
                Optional.of("ENXXX-LOTXX-12345"),
                Optional.empty());
    }

    public TicketStory assignedTo(SupplierId supplier) {
        return then(TECHNICIAN, new SupplierAssigned(ticket, supplier, supplier()));
    }

    public TicketStory scheduled(String message) {
        return then(ACME_ACTOR, new InterventionScheduled(ticket, at().plus(Duration.ofDays(1)), Optional.of(message)));
    }

    public TicketStory takenFromItsSupplier() {
        return then(TECHNICIAN, new InterventionCancelled(ticket, CancellationCause.REASSIGNED, Optional.empty()));
    }

    public TicketStory completed(String summary) {
        return then(ACME_ACTOR, new InterventionCompleted(ticket, summary, at().plus(Duration.ofDays(15))));
    }

    public TicketStory commented(Actor actor, String body) {
        return then(actor, new CommentAdded(ticket, body, false));
    }

    public TicketStory commentedInternally(String body) {
        return then(TECHNICIAN, new CommentAdded(ticket, body, true));
    }

    public TicketStory then(Actor actor, TicketEvent event) {
        return at(at(), actor, event);
    }

    /** In the same commit as the event before, at the same instant. */
    public TicketStory atOnce(Actor actor, TicketEvent event) {
        return at(last().time(), actor, event);
    }

    private TicketStory at(Instant time, Actor actor, TicketEvent event) {
        long sequence = events.size() + 1L;
        events.add(new EventEnvelope<>(
                UUID.randomUUID().toString(),
                ticket.toString(),
                sequence,
                sequence,
                time,
                EventMetadata.by(actor),
                event));
        return this;
    }

    public TicketReference ticket() {
        return ticket;
    }

    public List<EventEnvelope<TicketEvent>> events() {
        return List.copyOf(events);
    }

    public EventEnvelope<TicketEvent> last() {
        return events.getLast();
    }

    private Instant at() {
        return start.plus(Duration.ofMinutes(events.size()));
    }

    private Optional<SupplierId> supplier() {
        return events.stream()
                .map(EventEnvelope::event)
                .filter(SupplierAssigned.class::isInstance)
                .map(event -> ((SupplierAssigned) event).supplier())
                .reduce((first, second) -> second);
    }
}
