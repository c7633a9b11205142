package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.directory.KnownCaller;
import java.util.List;

/**
 * A caller who reads: who it is by the directory, which tickets it may know of, and its account, by which what it asks of us
 * is bounded.
 */
public record Reader(KnownCaller caller, Scope scope, String account) {

    /** The records that are this caller. */
    public List<Person> persons() {
        return switch (caller) {
            case KnownCaller.EnStaff(Person person, var _) -> List.of(person);
            case KnownCaller.SupplierUser(Person person, var _) -> List.of(person);
            case KnownCaller.SchoolContact(List<Person> persons) -> persons;
            case KnownCaller.OtherSystem(Person person) -> List.of(person);
            case KnownCaller.Nobody _ -> List.of();
        };
    }

    public boolean is(PersonId person) {
        return persons().stream().anyMatch(mine -> mine.id().equals(person));
    }

    /** Not for a suspended company (behaviour §7). */
    public boolean mayWrite() {
        return !(caller instanceof KnownCaller.SupplierUser(var _, Company company) && company.suspended());
    }

    /** EN staff and systems know every company, a supplier's people their own (api.md, reads). */
    boolean maySee(Company company) {
        return switch (caller) {
            case KnownCaller.EnStaff _, KnownCaller.OtherSystem _ -> true;
            case KnownCaller.SupplierUser(var _, Company own) -> own.id().equals(company.id());
            case KnownCaller.SchoolContact _, KnownCaller.Nobody _ -> false;
        };
    }
}
