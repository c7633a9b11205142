package be.ecolenumerique.helpdesk.contracts;

import java.util.Optional;

/**
 * A person's record on the compacted topic {@code people} (key = id; no value = erased). {@code rev} rises from 1; a lower
 * one is old news. Addresses are unique among EN, SUPPLIER and SYSTEM records; a SCHOOL record belongs to one ticket's
 * contact. {@code account}: hash of issuer and subject that signed in as this person.
 */
public record Person(
        PersonId id,
        int rev,
        Kind kind,
        String name,
        Optional<EmailAddress> email,
        Optional<String> phone,
        Language language,
        Optional<String> account) {

    public enum Kind {
        EN,
        SUPPLIER,
        SCHOOL,
        SYSTEM
    }

    @Override
    public String toString() {
        return "Person[" + id + ", rev " + rev + ", " + kind + "]";
    }
}
