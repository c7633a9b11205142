package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Role;
import java.util.List;
import java.util.Set;

/** A caller with the persons and the company behind it: who it is for the rules of behaviour §1. */
public sealed interface KnownCaller {

    /** A technician, a supplier manager, or both. */
    record EnStaff(Person person, Set<Role> roles) implements KnownCaller {}

    /** Somebody of a company, by verified address and membership. */
    record SupplierUser(Person person, Company company) implements KnownCaller {}

    /** An account without a role: all SCHOOL records that have its verified address, maybe none. */
    record SchoolContact(List<Person> persons) implements KnownCaller {}

    record OtherSystem(Person person) implements KnownCaller {}

    /** Operators and our own services. */
    record Nobody(Set<Role> roles) implements KnownCaller {}
}
