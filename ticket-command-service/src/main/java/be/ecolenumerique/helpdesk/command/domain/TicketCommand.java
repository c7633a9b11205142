package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.contracts.TicketAction.*;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody wants done with a ticket, one record per write of the API (behaviour §4). Texts are trimmed and of allowed
 * length, ids well-formed; {@code expectedVersion} is the caller's {@code If-Match}. {@code completion}: event id of the
 * InterventionCompleted that is meant, named by the approval service alone.
 */
public sealed interface TicketCommand {
    TicketReference ticket();

    Actor actor();

    OptionalLong expectedVersion();

    /** {@code contact}: the id under which the typed contact's record was stored. */
    record OpenTicket(TicketReference ticket, PersonId contact, NewTicket form) implements TicketCommand {
        @Override
        public Actor actor() {
            return form.actor();
        }

        @Override
        public OptionalLong expectedVersion() {
            return OptionalLong.empty();
        }
    }

    /** Somebody left the company that has the ticket: nobody asks for this, it follows. */
    record ReleaseMember(TicketReference ticket, Actor actor, PersonId person, SupplierId company)
            implements TicketCommand {
        @Override
        public OptionalLong expectedVersion() {
            return OptionalLong.empty();
        }
    }

    /** A command about a ticket that exists. */
    sealed interface OnTicket extends TicketCommand {
        default TicketAction action() {
            return switch (this) {
                case AssignSupplier c -> ASSIGN_SUPPLIER;
                case SetAssignee c -> SET_ASSIGNEE;
                case ScheduleIntervention c -> SCHEDULE_INTERVENTION;
                case RescheduleIntervention c -> RESCHEDULE_INTERVENTION;
                case CancelIntervention c -> CANCEL_INTERVENTION;
                case CompleteIntervention c -> COMPLETE_INTERVENTION;
                case Approve c -> APPROVE;
                case Reopen c -> REOPEN;
                case CloseAutomatically c -> CLOSE_AUTOMATICALLY;
                case RemindApproval c -> REMIND_APPROVAL;
                case Withdraw c -> WITHDRAW;
                case ChangeContact c -> CONTACT;
                case ChangeTechnician c -> TECHNICIAN;
                case AddComment c -> COMMENTS;
                case AddParticipant c -> PARTICIPANTS;
                case RemoveParticipant c -> PARTICIPANTS;
            };
        }
    }

    record AssignSupplier(TicketReference ticket, Actor actor, OptionalLong expectedVersion, SupplierId supplier)
            implements OnTicket {}

    record SetAssignee(TicketReference ticket, Actor actor, OptionalLong expectedVersion, Optional<PersonId> assignee)
            implements OnTicket {}

    record ScheduleIntervention(
            TicketReference ticket, Actor actor, OptionalLong expectedVersion, Instant at, Optional<String> message)
            implements OnTicket {}

    record RescheduleIntervention(
            TicketReference ticket, Actor actor, OptionalLong expectedVersion, Instant at, Optional<String> message)
            implements OnTicket {}

    record CancelIntervention(TicketReference ticket, Actor actor, OptionalLong expectedVersion, String reason)
            implements OnTicket {}

    record CompleteIntervention(TicketReference ticket, Actor actor, OptionalLong expectedVersion, String summary)
            implements OnTicket {}

    record Approve(TicketReference ticket, Actor actor, OptionalLong expectedVersion, Optional<String> completion)
            implements OnTicket {}

    record Reopen(
            TicketReference ticket,
            Actor actor,
            OptionalLong expectedVersion,
            String reason,
            Optional<String> completion)
            implements OnTicket {}

    record CloseAutomatically(TicketReference ticket, Actor actor, OptionalLong expectedVersion, String completion)
            implements OnTicket {}

    /** {@code daysLeft}: 7 or 2. */
    record RemindApproval(
            TicketReference ticket, Actor actor, OptionalLong expectedVersion, String completion, int daysLeft)
            implements OnTicket {}

    record Withdraw(TicketReference ticket, Actor actor, OptionalLong expectedVersion, String reason)
            implements OnTicket {}

    /** {@code contact}: a new id for the typed contact, {@code PersonId.random()}. */
    record ChangeContact(
            TicketReference ticket, Actor actor, OptionalLong expectedVersion, PersonId contact, ContactDetails details)
            implements OnTicket {}

    record ChangeTechnician(TicketReference ticket, Actor actor, OptionalLong expectedVersion, PersonId technician)
            implements OnTicket {}

    record AddComment(TicketReference ticket, Actor actor, OptionalLong expectedVersion, String body, boolean internal)
            implements OnTicket {}

    record AddParticipant(TicketReference ticket, Actor actor, OptionalLong expectedVersion, PersonId person)
            implements OnTicket {}

    record RemoveParticipant(TicketReference ticket, Actor actor, OptionalLong expectedVersion, PersonId person)
            implements OnTicket {}
}
