package be.ecolenumerique.helpdesk.simulation.people;

import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.SupplierStanding;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.notification.policy.Facts;
import be.ecolenumerique.helpdesk.notification.policy.KnownPerson;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody there is: two technicians, three companies of one person each, and the schools' contacts as they come. */
public final class Town implements Directory {
    public static final List<PersonId> TECHNICIANS = List.of(person(1), person(2));
    public static final List<SupplierId> COMPANIES = List.of(new SupplierId(1), new SupplierId(2), new SupplierId(3));
    private static final int FIRST_CONTACT = 100;

    private final Map<PersonId, KnownPerson> known = new HashMap<>();
    private int contacts;

    public Town() {
        TECHNICIANS.forEach(id -> know(id, Person.Kind.EN, Optional.empty()));
        COMPANIES.forEach(company -> know(memberOf(company), Person.Kind.SUPPLIER, Optional.of(company)));
    }

    private static PersonId person(int number) {
        return PersonId.of("P-%032x".formatted(number));
    }

    public static PersonId memberOf(SupplierId company) {
        return person(10 + company.number());
    }

    public PersonId newContact() {
        PersonId id = person(FIRST_CONTACT + contacts++);
        know(id, Person.Kind.SCHOOL, Optional.empty());
        return id;
    }

    private void know(PersonId id, Person.Kind kind, Optional<SupplierId> company) {
        known.put(id, new KnownPerson(kind, Optional.of(address(id.value().substring(25))), company));
    }

    private static EmailAddress address(String name) {
        return EmailAddress.of(name + "@example.org");
    }

    public Facts facts() {
        Map<SupplierId, EmailAddress> mailboxes = COMPANIES.stream()
                .collect(Collectors.toMap(company -> company, company -> address("sav" + company.number())));
        return new Facts(known, Set.of(), mailboxes, address("manager"), Subscriptions.none());
    }

    @Override
    public boolean isEnPerson(PersonId person) {
        return TECHNICIANS.contains(person);
    }

    @Override
    public boolean isMember(PersonId person, SupplierId supplier) {
        return memberOf(supplier).equals(person);
    }

    @Override
    public SupplierStanding standingOf(SupplierId supplier) {
        return COMPANIES.contains(supplier) ? SupplierStanding.ACTIVE : SupplierStanding.UNKNOWN;
    }

    @Override
    public boolean areSamePerson(PersonId one, PersonId other) {
        return one.equals(other);
    }

    @Override
    public boolean isRecordOf(PersonId contact, ContactDetails details) {
        return false;
    }

    @Override
    public boolean exists(TicketReference ticket) {
        return true;
    }
}
