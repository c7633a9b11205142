package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The directory of the story, in memory. Tests change it where their rule needs it. */
public final class KnownDirectory implements Directory {
    public final Set<PersonId> enPeople = new HashSet<>(Set.of(ANNE, MARC));
    public final Map<PersonId, SupplierId> members = new HashMap<>(Map.of(BRUNO, ACME, CLARA, ACME, DORA, OTHER));
    public final Map<SupplierId, SupplierStanding> suppliers =
            new HashMap<>(Map.of(ACME, SupplierStanding.ACTIVE, OTHER, SupplierStanding.ACTIVE));
    public final Map<PersonId, ContactDetails> contacts = new HashMap<>(Map.of(TEACHER, TEACHERS_DETAILS));

    @Override
    public boolean isEnPerson(PersonId person) {
        return enPeople.contains(person);
    }

    @Override
    public boolean isMember(PersonId person, SupplierId supplier) {
        return supplier.equals(members.get(person));
    }

    @Override
    public SupplierStanding standingOf(SupplierId supplier) {
        return suppliers.getOrDefault(supplier, SupplierStanding.UNKNOWN);
    }

    @Override
    public boolean areSamePerson(PersonId one, PersonId other) {
        return one.equals(other) || Set.of(TEACHER, TEACHER_ELSEWHERE).containsAll(Set.of(one, other));
    }

    @Override
    public boolean isRecordOf(PersonId contact, ContactDetails details) {
        return details.equals(contacts.get(contact));
    }

    @Override
    public boolean exists(TicketReference ticket) {
        return ticket.equals(TECH_174);
    }
}
