package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventTypes;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.answers.PersonView;
import be.ecolenumerique.helpdesk.query.tickets.ActivityEntry.Author;
import be.ecolenumerique.helpdesk.query.tickets.EntryContent.Persons;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events as entries of a ticket's activity. A supplier is not told who had the ticket before; a contact not who has it. */
public final class ActivityRendering {
    private static final EventTypes TYPES = EventTypes.published();
    private static final String PREFIX = "ticket.";

    private final Viewer viewer;
    private final NameBook names;

    private ActivityRendering(Viewer viewer, NameBook names) {
        this.viewer = viewer;
        this.names = names;
    }

    public static List<ActivityEntry> of(List<EventEnvelope<TicketEvent>> events, Viewer viewer, NameBook names) {
        var rendering = new ActivityRendering(viewer, names);
        return events.stream().map(rendering::entry).toList();
    }

    private ActivityEntry entry(EventEnvelope<TicketEvent> event) {
        return new ActivityEntry(
                event.sequence(),
                TYPES.of(event.event().getClass()).name().substring(PREFIX.length()),
                event.time(),
                author(event.actor()),
                content(event.event(), event.actor().company()));
    }

    private Author author(Actor actor) {
        return new Author(
                actor.person().map(person -> memberOf(actor.company(), person)).orElse(null),
                actor.role(),
                viewer == Viewer.CONTACT
                        ? null
                        : actor.company().map(names::supplier).orElse(null),
                actor.onBehalfOf().map(names::person).orElse(null));
    }

    private @Nullable EntryContent content(TicketEvent event, Optional<SupplierId> company) {
        return switch (event) {
            case TicketEvent.TicketOpened _, TicketEvent.TicketClosedAutomatically _ -> null;
            case TicketEvent.SupplierAssigned e -> assignment(e);
            case TicketEvent.AssigneeSet e ->
                new Persons(
                        e.assignee().map(person -> memberOf(company, person)).orElse(null), null);
            case TicketEvent.InterventionScheduled e ->
                new EntryContent.Intervention(e.at(), e.message().orElse(null));
            case TicketEvent.InterventionRescheduled e ->
                new EntryContent.Intervention(e.at(), e.message().orElse(null));
            case TicketEvent.InterventionCancelled e ->
                new EntryContent.Cancellation(e.cause(), e.reason().orElse(null));
            case TicketEvent.InterventionCompleted e -> new EntryContent.Completion(e.summary(), e.dueAt());
            case TicketEvent.InterventionApproved e -> new EntryContent.SchoolsAnswer(e.onSchoolsBehalf(), null);
            case TicketEvent.TicketReopened e -> new EntryContent.SchoolsAnswer(e.onSchoolsBehalf(), e.reason());
            case TicketEvent.ApprovalReminded e -> new EntryContent.Reminder(e.daysLeft());
            case TicketEvent.TicketWithdrawn e -> new EntryContent.Text(e.reason());
            case TicketEvent.ContactChanged e -> new Persons(names.person(e.contact()), names.person(e.former()));
            case TicketEvent.TechnicianChanged e -> new Persons(names.person(e.technician()), names.person(e.former()));
            case TicketEvent.CommentAdded e -> new EntryContent.Comment(e.body(), e.internal());
            case TicketEvent.ParticipantAdded e -> new Persons(memberOf(e.company(), e.person()), null);
            case TicketEvent.ParticipantRemoved e -> new Persons(names.person(e.person()), null);
        };
    }

    /** A contact is not told who handles its ticket, nor who left. */
    private PersonView memberOf(Optional<SupplierId> company, PersonId person) {
        return company.filter(supplier -> viewer != Viewer.CONTACT)
                .map(supplier -> names.memberOf(supplier, person))
                .orElseGet(() -> names.person(person));
    }

    private EntryContent assignment(TicketEvent.SupplierAssigned event) {
        return new EntryContent.Assignment(
                names.supplier(event.supplier()),
                viewer == Viewer.SUPPLIER
                        ? null
                        : event.former().map(names::supplier).orElse(null));
    }
}
