package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/** The persons of the tutorial, for tests. */
public final class Cast {
    public static final PersonId QUENTIN = id(1);
    public static final PersonId MANON = id(2);
    public static final PersonId TEACHER = id(3);
    public static final PersonId OTHER_TEACHER = id(4);
    public static final PersonId SUPPLIER_USER = id(5);
    public static final PersonId COLLEAGUE = id(6);
    public static final PersonId STRANGER = id(7);
    public static final PersonId OTHER_TECHNICIAN = id(8);
    public static final PersonId MUTE_TEACHER = id(9);
    public static final PersonId ERASED = id(10);
    public static final PersonId MACHINE = id(11);
    public static final SupplierId ACME = SupplierId.of("SUP-1");
    public static final SupplierId OTHER = SupplierId.of("SUP-2");
    public static final EmailAddress MANAGER_MAILBOX = EmailAddress.of("suivi@en.example");

    private Cast() {}

    public static KnownPerson en(String email) {
        return new KnownPerson(Person.Kind.EN, Optional.of(EmailAddress.of(email)), Optional.empty());
    }

    public static KnownPerson school(String email) {
        return new KnownPerson(Person.Kind.SCHOOL, EmailAddress.parse(email), Optional.empty());
    }

    public static KnownPerson supplier(String email, SupplierId company) {
        return new KnownPerson(Person.Kind.SUPPLIER, Optional.of(EmailAddress.of(email)), Optional.of(company));
    }

    private static PersonId id(int n) {
        return PersonId.of("P-%032x".formatted(n));
    }
}
