package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a ticket has in every status. {@code participants} (« Partagé avec »): those that were added, with the company of
 * supplier people; creator, contact and supplier are there anyhow.
 */
public record Particulars(
        TicketReference reference,
        People people,
        Map<PersonId, Optional<SupplierId>> participants,
        Versions versions,
        Optional<LifeCycleStep> lastStep) {

    /** The three that every ticket has. */
    public record People(PersonId creator, PersonId technician, PersonId contact) {}

    public Particulars {
        participants = Map.copyOf(participants);
    }

    public boolean isShownTo(PersonId person) {
        return participants.containsKey(person) || person.equals(people.creator()) || person.equals(people.contact());
    }

    Particulars withContact(PersonId contact) {
        return withPeople(new People(people.creator(), people.technician(), contact));
    }

    Particulars withTechnician(PersonId technician) {
        return withPeople(new People(people.creator(), technician, people.contact()));
    }

    Particulars withParticipant(PersonId person, Optional<SupplierId> company) {
        return withParticipants(all -> all.put(person, company));
    }

    Particulars withoutParticipant(PersonId person) {
        return withParticipants(all -> all.remove(person));
    }

    /** What a new assignment leaves: nobody of the former company. */
    Particulars withoutSupplierPeople() {
        return withParticipants(all -> all.values().removeIf(Optional::isPresent));
    }

    /** One event later. */
    Particulars after(Recorded recorded) {
        var event = recorded.event();
        var step = LifeCycleStep.isOne(event)
                ? Optional.of(new LifeCycleStep(event, Party.of(recorded.actor())))
                : lastStep;
        return new Particulars(reference, people, participants, versions.after(event), step);
    }

    private Particulars withPeople(People others) {
        return new Particulars(reference, others, participants, versions, lastStep);
    }

    private Particulars withParticipants(Consumer<Map<PersonId, Optional<SupplierId>>> change) {
        var changed = new HashMap<>(participants);
        change.accept(changed);
        return new Particulars(reference, people, changed, versions, lastStep);
    }
}
