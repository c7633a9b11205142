package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.*;
import be.ecolenumerique.helpdesk.command.domain.TicketState.InProgress;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Open;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketWithdrawn;
import java.time.Instant;
import java.util.List;

/**
 * The life cycle of a ticket (behaviour §4): a command and a state become events, {@link NothingToDo} or a refusal. In
 * this order: may you, may you see it, is it a repeat, is your version current, does the status allow it, do clock and
 * directory.
 */
public final class TicketDecider {
    private final Directory directory;

    public TicketDecider(Directory directory) {
        this.directory = directory;
    }

    public List<? extends TicketEvent> decide(TicketCommand command, TicketState state, Instant now) {
        return switch (command) {
            case OpenTicket open -> OpeningRules.open(open, directory);
            case ReleaseMember release -> LeavingRules.release(release, state, directory);
            case OnTicket other -> decideOn(other, situation(other, state, now));
        };
    }

    /** Refuses whoever does not see the ticket. */
    public void requireVisible(Actor actor, TicketState state) {
        Access.requireVisible(state, actor, directory);
    }

    /** As whom the command is recorded: a contact as the record that this ticket knows it by. */
    public static Actor recordedActor(TicketCommand command, TicketState state) {
        return state instanceof TicketState.Existing ticket
                ? Access.actingOn(ticket, command.actor())
                : command.actor();
    }

    private Situation situation(OnTicket command, TicketState state, Instant now) {
        Access.requireQuality(command.action(), command.actor().role());
        Access.requireInternalAllowed(command);
        return new Situation(Access.requireVisible(state, command.actor(), directory), command.actor(), now, directory);
    }

    private static List<? extends TicketEvent> decideOn(OnTicket command, Situation s) {
        return switch (command) {
            case AssignSupplier c -> AssignmentRules.assign(c, s);
            case SetAssignee c -> AssignmentRules.setAssignee(c, s);
            case ScheduleIntervention c -> InterventionRules.schedule(c, s);
            case RescheduleIntervention c -> InterventionRules.reschedule(c, s);
            case CancelIntervention c -> InterventionRules.cancel(c, s);
            case CompleteIntervention c -> InterventionRules.complete(c, s);
            case Approve c -> ApprovalRules.approve(c, s);
            case Reopen c -> ApprovalRules.reopen(c, s);
            case CloseAutomatically c -> DeadlineRules.close(c, s);
            case RemindApproval c -> DeadlineRules.remind(c, s);
            case Withdraw c -> withdraw(c, s);
            case ChangeContact c -> PeopleRules.changeContact(c, s);
            case ChangeTechnician c -> PeopleRules.changeTechnician(c, s);
            case AddComment c -> comment(c, s);
            case AddParticipant c -> PeopleRules.share(c, s);
            case RemoveParticipant c -> PeopleRules.unshare(c, s);
        };
    }

    private static List<TicketWithdrawn> withdraw(Withdraw command, Situation s) {
        var withdrawn = new TicketWithdrawn(command.ticket(), command.reason());
        s.refuseRepeatOf(withdrawn);
        s.requireVersion(command.expectedVersion());
        if (!(s.ticket() instanceof Open || s.ticket() instanceof InProgress)) {
            throw s.wrongStatus();
        }
        return List.of(withdrawn);
    }

    private static List<CommentAdded> comment(AddComment command, Situation s) {
        s.requireVersion(command.expectedVersion());
        return List.of(new CommentAdded(command.ticket(), command.body(), command.internal()));
    }
}
