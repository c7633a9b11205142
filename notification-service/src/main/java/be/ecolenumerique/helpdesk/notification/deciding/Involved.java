package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TechnicianChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every person and company that a mail of these events may concern, whatever the events make of the tickets on the way. */
final class Involved {
    private final Set<PersonId> persons = new HashSet<>();
    private final Set<SupplierId> suppliers = new HashSet<>();

    Set<PersonId> persons() {
        return persons;
    }

    Set<SupplierId> suppliers() {
        return suppliers;
    }

    void add(TicketView ticket) {
        persons.addAll(List.of(ticket.technician(), ticket.contact()));
        ticket.assignment().ifPresent(assignment -> suppliers.add(assignment.supplier()));
    }

    void add(Subscriptions subscriptions) {
        persons.addAll(subscriptions.choices().keySet());
    }

    void add(EventEnvelope<TicketEvent> envelope) {
        envelope.actor().human().ifPresent(persons::add);
        switch (envelope.event()) {
            case TicketOpened opened -> persons.addAll(List.of(opened.technician(), opened.contact()));
            case ContactChanged changed -> persons.addAll(List.of(changed.contact(), changed.former()));
            case TechnicianChanged changed -> persons.add(changed.technician());
            case SupplierAssigned assigned -> suppliers.add(assigned.supplier());
            default -> {}
        }
    }
}
