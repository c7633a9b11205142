package be.ecolenumerique.helpdesk.notification.policy;

import static be.ecolenumerique.helpdesk.notification.policy.Cast.ACME;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.MANON;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.OTHER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.OTHER_TEACHER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.OTHER_TECHNICIAN;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.QUENTIN;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.SUPPLIER_USER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.TEACHER;
import static be.ecolenumerique.helpdesk.notification.policy.Decision.COMPLETION;
import static be.ecolenumerique.helpdesk.notification.policy.Decision.NOW;
import static be.ecolenumerique.helpdesk.notification.policy.Decision.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** behaviour §5, the table: each row with each way to come to it. */
class NotificationPolicyTest {
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant DUE = NOW.plus(Duration.ofDays(15));
    private static final Actor SUPPLIER = Actor.supplier(SUPPLIER_USER, ACME);
    private static final Actor TECHNICIAN = Actor.of(QUENTIN, Role.TECHNICIAN);
    private static final Actor OTHER_EN = Actor.of(OTHER_TECHNICIAN, Role.TECHNICIAN);
    private static final Actor MANAGER = Actor.of(MANON, Role.SUPPLIER_MANAGER);
    private static final Actor TIMER = Actor.approvalService(Optional.empty());
    private static final Actor SCHOOL_BY_LINK = Actor.approvalService(Optional.of(TEACHER));
    private static final Actor SCHOOL_BY_ACCOUNT = Actor.of(TEACHER, Role.CONTACT);

    private static final TicketEvent ASSIGNED = new TicketEvent.SupplierAssigned(TICKET, ACME, Optional.empty());
    private static final TicketEvent SCHEDULED =
            new TicketEvent.InterventionScheduled(TICKET, TOMORROW, Optional.empty());
    private static final TicketEvent SCHEDULED_FOR_EARLIER =
            new TicketEvent.InterventionScheduled(TICKET, NOW.minusSeconds(60), Optional.empty());
    private static final TicketEvent RESCHEDULED =
            new TicketEvent.InterventionRescheduled(TICKET, TOMORROW, Optional.empty());
    private static final TicketEvent CANCELLED =
            new TicketEvent.InterventionCancelled(TICKET, CancellationCause.BY_SUPPLIER, Optional.of("malade"));
    private static final TicketEvent CANCELLED_BY_REASSIGNING =
            new TicketEvent.InterventionCancelled(TICKET, CancellationCause.REASSIGNED, Optional.empty());
    private static final TicketEvent COMPLETED = new TicketEvent.InterventionCompleted(TICKET, "remplacée", DUE);
    private static final TicketEvent REMINDED = new TicketEvent.ApprovalReminded(TICKET, COMPLETION, 7);
    private static final TicketEvent REOPENED = new TicketEvent.TicketReopened(TICKET, COMPLETION, "en panne", false);
    private static final TicketEvent REOPENED_FOR_SCHOOL =
            new TicketEvent.TicketReopened(TICKET, COMPLETION, "en panne", true);
    private static final TicketEvent APPROVED = new TicketEvent.InterventionApproved(TICKET, COMPLETION, false);
    private static final TicketEvent APPROVED_FOR_SCHOOL =
            new TicketEvent.InterventionApproved(TICKET, COMPLETION, true);
    private static final TicketEvent CLOSED = new TicketEvent.TicketClosedAutomatically(TICKET, COMPLETION);
    private static final TicketEvent WITHDRAWN = new TicketEvent.TicketWithdrawn(TICKET, "doublon");
    private static final TicketEvent CONTACT_CHANGED = new TicketEvent.ContactChanged(TICKET, OTHER_TEACHER, TEACHER);

    static Stream<Arguments> rows() {
        return Stream.of(
                row("assigned", given(), TECHNICIAN, ASSIGNED, "REFERENCE_MAILBOX SUP-1 ASSIGNED"),
                row(
                        "assigned to another",
                        given(ASSIGNED),
                        MANAGER,
                        new TicketEvent.SupplierAssigned(TICKET, OTHER, Optional.of(ACME)),
                        "REFERENCE_MAILBOX SUP-2 ASSIGNED"),
                row(
                        "scheduled",
                        given(ASSIGNED),
                        SUPPLIER,
                        SCHEDULED,
                        "CONTACT teacher SCHEDULED REQUEST",
                        "TECHNICIAN quentin SCHEDULED",
                        "MANAGER manager SCHEDULED"),
                row(
                        "rescheduled",
                        given(ASSIGNED, SCHEDULED),
                        SUPPLIER,
                        RESCHEDULED,
                        "CONTACT teacher RESCHEDULED REQUEST",
                        "TECHNICIAN quentin RESCHEDULED",
                        "MANAGER manager RESCHEDULED"),
                row(
                        "cancelled by the supplier",
                        given(ASSIGNED, SCHEDULED),
                        SUPPLIER,
                        CANCELLED,
                        "CONTACT teacher CANCELLED CANCEL",
                        "TECHNICIAN quentin CANCELLED",
                        "MANAGER manager CANCELLED"),
                row(
                        "cancelled because the technician reassigns",
                        given(ASSIGNED, SCHEDULED),
                        TECHNICIAN,
                        CANCELLED_BY_REASSIGNING,
                        "CONTACT teacher CANCELLED CANCEL",
                        "MANAGER manager CANCELLED"),
                row(
                        "completed after the appointed time",
                        given(ASSIGNED, SCHEDULED_FOR_EARLIER),
                        SUPPLIER,
                        COMPLETED,
                        "CONTACT teacher COMPLETED",
                        "TECHNICIAN quentin COMPLETED",
                        "MANAGER manager COMPLETED"),
                row(
                        "completed before the appointed time",
                        given(ASSIGNED, SCHEDULED),
                        SUPPLIER,
                        COMPLETED,
                        "CONTACT teacher COMPLETED CANCEL",
                        "TECHNICIAN quentin COMPLETED",
                        "MANAGER manager COMPLETED"),
                row("7 or 2 days", given(ASSIGNED, SCHEDULED, COMPLETED), TIMER, REMINDED, "CONTACT teacher REMINDER"),
                row(
                        "reopened by the school's link",
                        given(ASSIGNED, SCHEDULED, COMPLETED),
                        SCHOOL_BY_LINK,
                        REOPENED,
                        "REFERENCE_MAILBOX SUP-1 REOPENED",
                        "TECHNICIAN quentin REOPENED",
                        "MANAGER manager REOPENED"),
                row(
                        "reopened by a contact with an account",
                        given(ASSIGNED, SCHEDULED, COMPLETED),
                        SCHOOL_BY_ACCOUNT,
                        REOPENED,
                        "REFERENCE_MAILBOX SUP-1 REOPENED",
                        "TECHNICIAN quentin REOPENED",
                        "MANAGER manager REOPENED"),
                row(
                        "reopened by EN for the school",
                        given(ASSIGNED, SCHEDULED, COMPLETED),
                        TECHNICIAN,
                        REOPENED_FOR_SCHOOL,
                        "CONTACT teacher REOPENED",
                        "REFERENCE_MAILBOX SUP-1 REOPENED",
                        "MANAGER manager REOPENED"),
                row(
                        "contact changed in COMPLETED",
                        given(ASSIGNED, SCHEDULED, COMPLETED),
                        TECHNICIAN,
                        CONTACT_CHANGED,
                        "CONTACT other-teacher COMPLETED"),
                row(
                        "contact changed in IN_PROGRESS",
                        given(ASSIGNED, SCHEDULED),
                        TECHNICIAN,
                        CONTACT_CHANGED,
                        "CONTACT other-teacher INVITED REQUEST",
                        "FORMER_CONTACT teacher CONTACT_REPLACED CANCEL"),
                row("contact changed in OPEN", given(ASSIGNED), TECHNICIAN, CONTACT_CHANGED),
                row(
                        "contact changed after a cancelled appointment",
                        given(ASSIGNED, SCHEDULED, CANCELLED),
                        TECHNICIAN,
                        CONTACT_CHANGED),
                row(
                        "closed: approved by the school",
                        given(ASSIGNED, SCHEDULED, COMPLETED),
                        SCHOOL_BY_LINK,
                        APPROVED,
                        "REFERENCE_MAILBOX SUP-1 APPROVED",
                        "TECHNICIAN quentin APPROVED",
                        "MANAGER manager APPROVED"),
                row(
                        "closed: approved by EN for the school",
                        given(ASSIGNED, SCHEDULED, COMPLETED),
                        OTHER_EN,
                        APPROVED_FOR_SCHOOL,
                        "CONTACT teacher APPROVED",
                        "REFERENCE_MAILBOX SUP-1 APPROVED",
                        "TECHNICIAN quentin APPROVED",
                        "MANAGER manager APPROVED"),
                row(
                        "closed: 15 days",
                        given(ASSIGNED, SCHEDULED, COMPLETED),
                        TIMER,
                        CLOSED,
                        "CONTACT teacher CLOSED_AUTOMATICALLY",
                        "REFERENCE_MAILBOX SUP-1 CLOSED_AUTOMATICALLY",
                        "TECHNICIAN quentin CLOSED_AUTOMATICALLY",
                        "MANAGER manager CLOSED_AUTOMATICALLY"),
                row(
                        "closed: withdrawn while an appointment stood",
                        given(ASSIGNED, SCHEDULED),
                        OTHER_EN,
                        WITHDRAWN,
                        "CONTACT teacher WITHDRAWN CANCEL",
                        "REFERENCE_MAILBOX SUP-1 WITHDRAWN",
                        "TECHNICIAN quentin WITHDRAWN",
                        "MANAGER manager WITHDRAWN"),
                row(
                        "closed: withdrawn before any supplier",
                        given(),
                        TECHNICIAN,
                        WITHDRAWN,
                        "CONTACT teacher WITHDRAWN",
                        "MANAGER manager WITHDRAWN"),
                row(
                        "no row: technician changed",
                        given(ASSIGNED),
                        MANAGER,
                        new TicketEvent.TechnicianChanged(TICKET, MANON, QUENTIN)),
                row(
                        "no row: assignee set",
                        given(ASSIGNED),
                        SUPPLIER,
                        new TicketEvent.AssigneeSet(TICKET, Optional.of(SUPPLIER_USER))),
                row(
                        "no row: shared",
                        given(ASSIGNED),
                        SUPPLIER,
                        new TicketEvent.ParticipantAdded(TICKET, SUPPLIER_USER, Optional.of(ACME))));
    }

    @ParameterizedTest(name = "§5 {0}")
    @MethodSource("rows")
    void givenARowOfTheTable_whenItHappens_thenExactlyTheseAreTold(
            String name, TicketEvent[] before, Actor actor, TicketEvent event, String[] expected) {
        var mails = Decision.opened().given(before).when(actor, event);

        assertThat(mails).as(name).extracting(Told::asText).containsExactly(expected);
    }

    private static TicketEvent[] given(TicketEvent... events) {
        return events;
    }

    private static Arguments row(
            String name, TicketEvent[] before, Actor actor, TicketEvent event, String... expected) {
        return arguments(name, before, actor, event, expected);
    }
}
