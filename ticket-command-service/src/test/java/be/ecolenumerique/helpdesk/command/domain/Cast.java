package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.util.Optional;

/** The people of the tutorial's story, two companies, one ticket, one Monday. */
public final class Cast {
    public static final TicketReference TECH_175 = TicketReference.of("TECH-175");
    public static final TicketReference TECH_174 = TicketReference.of("TECH-174");
    public static final SupplierId ACME = SupplierId.of("SUP-1");
    public static final SupplierId OTHER = SupplierId.of("SUP-2");

    public static final PersonId ANNE = person(1);
    public static final PersonId MARC = person(2);
    public static final PersonId BRUNO = person(3);
    public static final PersonId CLARA = person(4);
    public static final PersonId DORA = person(5);
    public static final PersonId TEACHER = person(6);
    public static final PersonId PORTAL = person(7);
    public static final PersonId NEXT_TEACHER = person(8);
    /** A record of another ticket with the teacher's address. */
    public static final PersonId TEACHER_ELSEWHERE = person(9);

    public static final PersonId STRANGER = person(10);

    public static final Actor TECHNICIAN = Actor.of(ANNE, Role.TECHNICIAN);
    public static final Actor MANAGER = Actor.of(MARC, Role.SUPPLIER_MANAGER);
    public static final Actor ACMES_BRUNO = Actor.supplier(BRUNO, ACME);
    public static final Actor ACMES_CLARA = Actor.supplier(CLARA, ACME);
    public static final Actor OTHERS_DORA = Actor.supplier(DORA, OTHER);
    public static final Actor CONTACT = Actor.of(TEACHER, Role.CONTACT);
    public static final Actor SYSTEM = Actor.of(PORTAL, Role.SYSTEM);
    public static final Actor TIMER = Actor.approvalService(Optional.empty());
    public static final Actor LINK = Actor.approvalService(Optional.of(TEACHER));

    public static final ContactDetails TEACHERS_DETAILS =
            new ContactDetails("Madame Martin", Optional.empty(), Optional.empty(), Language.FR);

    /** Monday 2 March 2026, half past eight in Brussels. */
    public static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    public static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
    public static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");

    private Cast() {}

    private static PersonId person(int n) {
        return PersonId.of("P-%032x".formatted(n));
    }
}
