package be.ecolenumerique.helpdesk.notification.running;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.notification.running.Directory.Firm;
import be.ecolenumerique.helpdesk.notification.running.Directory.Someone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The life of one ticket with people of its own, told event by event. */
final class Story {
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final AtomicInteger REFERENCES = new AtomicInteger(1000);
    private static final AtomicLong COMMITS = new AtomicLong(1);

    final TicketReference ticket = new TicketReference(REFERENCES.incrementAndGet());
    final Someone technician = Directory.someone(Person.Kind.EN);
    final Someone teacher;
    final Firm firm = Directory.firm();
    private final List<EventEnvelope<TicketEvent>> told = new ArrayList<>();
    private String completion = "";

    Story() {
        this(Directory.someone(Person.Kind.SCHOOL));
    }

    Story(Someone teacher) {
        this.teacher = teacher;
    }

    static long nextCommit() {
        return COMMITS.incrementAndGet();
    }

    Story opened() {
        return tell(
                byTechnician(),
                new TicketEvent.TicketOpened(
                        ticket,
                        RequestType.SUPPLIER_RETURN,
                        "Exemple de ticket",
                        "Diagnostic",
                        technician.id(),
                        technician.id(),
                        teacher.id(),
                        new School(Optional.of("5136"), Optional.of("2559"), "Borlon", "Tige du Bois de Gras 16B"),
                        new Equipment(Optional.of("00"), "Exemple de matériel"),
                        Optional.empty(),
                        Optional.empty()));
    }

    Story assigned() {
        return assigned(firm, Optional.empty());
    }

    Story reassigned(Firm other) {
        return assigned(other, Optional.of(firm));
    }

    Story scheduled() {
        return tell(bySupplier(), new TicketEvent.InterventionScheduled(ticket, MONDAY, Optional.empty()));
    }

    Story rescheduled() {
        return tell(
                bySupplier(),
                new TicketEvent.InterventionRescheduled(ticket, MONDAY.plusSeconds(60), Optional.empty()));
    }

    Story completed() {
        tell(
                bySupplier(),
                new TicketEvent.InterventionCompleted(
                        ticket, "Alimentation remplacée", MONDAY.plusSeconds(15 * 86_400)));
        completion = told.getLast().eventId();
        return this;
    }

    Story reminded(int daysLeft) {
        return tell(byNobody(), new TicketEvent.ApprovalReminded(ticket, completion, daysLeft));
    }

    Story approvedByEn() {
        return tell(byTechnician(), new TicketEvent.InterventionApproved(ticket, completion, true));
    }

    Story closed() {
        return tell(byNobody(), new TicketEvent.TicketClosedAutomatically(ticket, completion));
    }

    Story commented(Actor by) {
        return tell(by, new TicketEvent.CommentAdded(ticket, "Bonjour", false));
    }

    Story contactChanged(Someone to) {
        return tell(byTechnician(), new TicketEvent.ContactChanged(ticket, to.id(), teacher.id()));
    }

    Story subscribed(Someone supplierUser, long assignment) {
        var event = new SubscriptionEvent.SubscriptionSwitchedOn(
                ticket, supplierUser.id(), Optional.of(firm.id()), Optional.of(assignment));
        EventTopics.RELAY.publish(new EventEnvelope<>(
                UUID.randomUUID().toString(),
                SubscriptionEvent.aggregateOf(ticket),
                1,
                nextCommit(),
                MONDAY,
                EventMetadata.by(Actor.supplier(supplierUser.id(), firm.id())),
                event));
        return this;
    }

    /** Once more, as after a crash of the relay. */
    Story toldAgain() {
        told.forEach(EventTopics.RELAY::publish);
        return this;
    }

    List<EventEnvelope<TicketEvent>> events() {
        return told;
    }

    Actor byTechnician() {
        return Actor.of(technician.id(), Role.TECHNICIAN);
    }

    Actor byNobody() {
        return Actor.approvalService(Optional.empty());
    }

    private Actor bySupplier() {
        return Actor.supplier(firm.user().id(), firm.id());
    }

    private Story assigned(Firm to, Optional<Firm> former) {
        return tell(byTechnician(), new TicketEvent.SupplierAssigned(ticket, to.id(), former.map(Firm::id)));
    }

    private Story tell(Actor actor, TicketEvent event) {
        var envelope = new EventEnvelope<>(
                UUID.randomUUID().toString(),
                ticket.toString(),
                told.size() + 1L,
                nextCommit(),
                MONDAY.plusSeconds(told.size()),
                EventMetadata.by(actor),
                event);
        told.add(envelope);
        EventTopics.RELAY.publish(envelope);
        return this;
    }
}
