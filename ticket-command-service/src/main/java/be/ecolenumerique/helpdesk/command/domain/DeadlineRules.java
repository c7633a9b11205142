package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CloseAutomatically;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.RemindApproval;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.DeadlinePassed;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.LinkReplaced;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.TooEarly;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Completed;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketClosedAutomatically;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What the approval service does by itself: remind 7 and 2 days before the due instant, close from then on, however late. */
final class DeadlineRules {
    private DeadlineRules() {}

    static List<TicketClosedAutomatically> close(CloseAutomatically command, Situation s) {
        var closed = new TicketClosedAutomatically(command.ticket(), command.completion());
        s.refuseRepeatOf(closed);
        Approval approval = requirePending(command.completion(), command.expectedVersion(), s);
        requireReached(approval.dueAt(), s);
        return List.of(closed);
    }

    static List<ApprovalReminded> remind(RemindApproval command, Situation s) {
        s.nothingToDoIf(wasReminded(command, s));
        Approval approval = requirePending(command.completion(), command.expectedVersion(), s);
        if (approval.isDue(s.now())) {
            throw new DeadlinePassed().asException();
        }
        requireReached(BrusselsTime.daysBefore(approval.dueAt(), command.daysLeft()), s);
        return List.of(new ApprovalReminded(command.ticket(), command.completion(), command.daysLeft()));
    }

    private static boolean wasReminded(RemindApproval command, Situation s) {
        return s.ticket() instanceof Completed completed
                && completed.approval().completion().equals(command.completion())
                && completed.approval().wasReminded(command.daysLeft());
    }

    private static Approval requirePending(String completion, OptionalLong expectedVersion, Situation s) {
        s.requireVersion(expectedVersion);
        if (!(s.ticket() instanceof Completed completed)) {
            throw s.wrongStatus();
        }
        if (!completed.approval().completion().equals(completion)) {
            throw new LinkReplaced().asException();
        }
        return completed.approval();
    }

    private static void requireReached(Instant from, Situation s) {
        if (s.now().isBefore(from)) {
            throw new TooEarly(from).asException();
        }
    }
}
