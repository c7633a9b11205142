package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.TEACHER;
import static be.ecolenumerique.helpdesk.command.domain.Cast.TEACHERS_DETAILS;
import static be.ecolenumerique.helpdesk.command.domain.Cast.TECH_175;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.*;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on TECH-175 in few words. Without {@code If-Match}: a test that wants one builds the record itself. */
public final class Commands {
    private static final OptionalLong ANY = OptionalLong.empty();

    private Commands() {}

    public static OpenTicket open(Actor actor) {
        return open(actor, Optional.empty(), Optional.empty());
    }

    public static OpenTicket openFor(Actor actor, SupplierId supplier) {
        return open(actor, Optional.of(supplier), Optional.empty());
    }

    public static OpenTicket open(Actor actor, Optional<SupplierId> supplier, Optional<TicketReference> relatedTo) {
        return new OpenTicket(TECH_175, TEACHER, form(actor, Cast.ANNE, supplier, relatedTo));
    }

    public static NewTicket form(
            Actor actor, PersonId technician, Optional<SupplierId> supplier, Optional<TicketReference> relatedTo) {
        return new NewTicket(
                actor,
                RequestType.SUPPLIER_RETURN,
                "Exemple de ticket",
                "L'alimentation est en panne",
                technician,
                TEACHERS_DETAILS,
                new School(Optional.of("5136"), Optional.of("2559"), "Borlon", "Tige du Bois de Gras 16B"),
                new Equipment(Optional.of("00"), "Exemple de matériel"),
                Optional.of("ENXXX-LOTXX-12345"),
                supplier,
                relatedTo);
    }

    public static AssignSupplier assign(Actor actor, SupplierId supplier) {
        return new AssignSupplier(TECH_175, actor, ANY, supplier);
    }

    public static SetAssignee setAssignee(Actor actor, PersonId person) {
        return new SetAssignee(TECH_175, actor, ANY, Optional.of(person));
    }

    public static SetAssignee setNobody(Actor actor) {
        return new SetAssignee(TECH_175, actor, ANY, Optional.empty());
    }

    public static ScheduleIntervention schedule(Actor actor, Instant at) {
        return new ScheduleIntervention(TECH_175, actor, ANY, at, Optional.empty());
    }

    public static ScheduleIntervention schedule(Actor actor, Instant at, String message) {
        return new ScheduleIntervention(TECH_175, actor, ANY, at, Optional.of(message));
    }

    public static RescheduleIntervention reschedule(Actor actor, Instant at) {
        return new RescheduleIntervention(TECH_175, actor, ANY, at, Optional.empty());
    }

    public static CancelIntervention cancel(Actor actor, String reason) {
        return new CancelIntervention(TECH_175, actor, ANY, reason);
    }

    public static CompleteIntervention complete(Actor actor, String summary) {
        return new CompleteIntervention(TECH_175, actor, ANY, summary);
    }

    public static Approve approve(Actor actor) {
        return new Approve(TECH_175, actor, ANY, Optional.empty());
    }

    public static Approve approve(Actor actor, String completion) {
        return new Approve(TECH_175, actor, ANY, Optional.of(completion));
    }

    public static Reopen reopen(Actor actor, String reason) {
        return new Reopen(TECH_175, actor, ANY, reason, Optional.empty());
    }

    public static Reopen reopen(Actor actor, String reason, String completion) {
        return new Reopen(TECH_175, actor, ANY, reason, Optional.of(completion));
    }

    public static CloseAutomatically close(String completion) {
        return new CloseAutomatically(TECH_175, Cast.TIMER, ANY, completion);
    }

    public static RemindApproval remind(String completion, int daysLeft) {
        return new RemindApproval(TECH_175, Cast.TIMER, ANY, completion, daysLeft);
    }

    public static Withdraw withdraw(Actor actor, String reason) {
        return new Withdraw(TECH_175, actor, ANY, reason);
    }

    public static ChangeContact changeContact(Actor actor, PersonId contact, ContactDetails details) {
        return new ChangeContact(TECH_175, actor, ANY, contact, details);
    }

    public static ChangeTechnician changeTechnician(Actor actor, PersonId technician) {
        return new ChangeTechnician(TECH_175, actor, ANY, technician);
    }

    public static AddComment comment(Actor actor, String body) {
        return new AddComment(TECH_175, actor, ANY, body, false);
    }

    public static AddComment internalComment(Actor actor, String body) {
        return new AddComment(TECH_175, actor, ANY, body, true);
    }

    public static AddParticipant share(Actor actor, PersonId person) {
        return new AddParticipant(TECH_175, actor, ANY, person);
    }

    public static RemoveParticipant unshare(Actor actor, PersonId person) {
        return new RemoveParticipant(TECH_175, actor, ANY, person);
    }

    public static SwitchSubscription subscription(Actor actor, boolean on) {
        return new SwitchSubscription(TECH_175, actor, ANY, on);
    }
}
