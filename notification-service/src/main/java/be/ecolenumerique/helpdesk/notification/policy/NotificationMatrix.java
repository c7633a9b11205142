package be.ecolenumerique.helpdesk.notification.policy;

import static be.ecolenumerique.helpdesk.notification.policy.CalendarPart.CANCEL;
import static be.ecolenumerique.helpdesk.notification.policy.CalendarPart.REQUEST;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionApproved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionRescheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionScheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantRemoved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TechnicianChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketClosedAutomatically;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketWithdrawn;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ManagerMailbox;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ReferenceMailbox;
import java.util.stream.Stream;

/** The table of behaviour §5: for each event, whom it concerns. Addresses and who acted come later. */
record NotificationMatrix(EventEnvelope<? extends TicketEvent> envelope, TicketView ticket, Facts facts) {

    Stream<PlannedMail> mails() {
        return switch (envelope.event()) {
            case TicketOpened _, AssigneeSet _, TechnicianChanged _, ParticipantAdded _, ParticipantRemoved _ ->
                Stream.empty();
            case SupplierAssigned assigned ->
                Stream.of(PlannedMail.to(
                        Quality.REFERENCE_MAILBOX, new ReferenceMailbox(assigned.supplier()), Template.ASSIGNED));
            case InterventionScheduled _ -> schoolAndStaff(Template.SCHEDULED, REQUEST);
            case InterventionRescheduled _ -> schoolAndStaff(Template.RESCHEDULED, REQUEST);
            case InterventionCancelled _ -> schoolAndStaff(Template.CANCELLED, CANCEL);
            case InterventionCompleted _ -> schoolAndStaff(Template.COMPLETED, cancelIfStillToCome());
            case ApprovalReminded _ -> Stream.of(contact(Template.REMINDER));
            case TicketReopened reopened -> reopened(reopened);
            case ContactChanged changed -> contactChanged(changed);
            case InterventionApproved _ -> everybody(Template.APPROVED);
            case TicketClosedAutomatically _ -> everybody(Template.CLOSED_AUTOMATICALLY);
            case TicketWithdrawn _ -> everybody(Template.WITHDRAWN);
            case CommentAdded comment -> subscribers(comment);
        };
    }

    private Stream<PlannedMail> staff(Template template) {
        return Stream.of(
                PlannedMail.to(Quality.TECHNICIAN, new OnePerson(ticket.technician()), template),
                PlannedMail.to(Quality.MANAGER, new ManagerMailbox(), template));
    }

    private PlannedMail contact(Template template) {
        return PlannedMail.to(Quality.CONTACT, new OnePerson(ticket.contact()), template);
    }

    private Stream<PlannedMail> schoolAndStaff(Template template, CalendarPart calendar) {
        return Stream.concat(Stream.of(contact(template).with(calendar)), staff(template));
    }

    private Stream<PlannedMail> supplierAndStaff(Template template) {
        var supplier = ticket.assignment().map(a -> new ReferenceMailbox(a.supplier())).stream()
                .map(mailbox -> PlannedMail.to(Quality.REFERENCE_MAILBOX, mailbox, template));
        return Stream.concat(supplier, staff(template));
    }

    /** Closed, and why; an appointment that stood leaves the contact's calendar. */
    private Stream<PlannedMail> everybody(Template template) {
        var calendar = ticket.appointment().isPresent() ? CANCEL : CalendarPart.NONE;
        return Stream.concat(Stream.of(contact(template).with(calendar)), supplierAndStaff(template));
    }

    private CalendarPart cancelIfStillToCome() {
        return ticket.appointment()
                .filter(appointment -> envelope.time().isBefore(appointment.at()))
                .map(_ -> CANCEL)
                .orElse(CalendarPart.NONE);
    }

    private Stream<PlannedMail> reopened(TicketReopened event) {
        var school = event.onSchoolsBehalf() ? Stream.of(contact(Template.REOPENED)) : Stream.<PlannedMail>empty();
        return Stream.concat(school, supplierAndStaff(Template.REOPENED));
    }

    private Stream<PlannedMail> contactChanged(ContactChanged event) {
        var current = new OnePerson(event.contact());
        if (ticket.approval().isPresent()) {
            return Stream.of(PlannedMail.to(Quality.CONTACT, current, Template.COMPLETED));
        }
        if (ticket.appointment().isEmpty()) {
            return Stream.empty();
        }
        var former = new OnePerson(event.former());
        return Stream.of(
                PlannedMail.to(Quality.CONTACT, current, Template.INVITED).with(REQUEST),
                PlannedMail.to(Quality.FORMER_CONTACT, former, Template.CONTACT_REPLACED)
                        .with(CANCEL));
    }

    private Stream<PlannedMail> subscribers(CommentAdded comment) {
        var readers = new CommentReaders(ticket, comment.internal());
        var subscriptions = facts.subscriptions();
        return subscriptions.subscribers(ticket).stream()
                .filter(id -> facts.isUnclear(id)
                        || facts.person(id)
                                .filter(person -> readers.include(id, person, subscriptions.assignmentOf(id)))
                                .isPresent())
                .map(id -> PlannedMail.to(Quality.SUBSCRIBER, new OnePerson(id), Template.COMMENTED));
    }
}
