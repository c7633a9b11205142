package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.Approve;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.Reopen;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.DeadlinePassed;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.LinkReplaced;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Closed;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Completed;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionApproved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import java.util.List;
import java.util.Optional;

/**
 * The school's answer (tutoriel §5), given by the contact, by the approval service for the contact of a signed link, or by
 * EN staff on the school's behalf; before the due instant, whether or not the ticket is closed already.
 */
final class ApprovalRules {
    private ApprovalRules() {}

    static List<InterventionApproved> approve(Approve command, Situation s) {
        s.nothingToDoIf(isApproved(s) && isCurrentLink(command.completion(), s));
        s.requireVersion(command.expectedVersion());
        Completed completed = requireAnswerable(command.completion(), s);
        return List.of(
                new InterventionApproved(command.ticket(), completed.approval().completion(), s.isEnStaff()));
    }

    static List<TicketReopened> reopen(Reopen command, Situation s) {
        s.refuseRepeat(last -> last instanceof TicketReopened reopened
                && reopened.reason().equals(command.reason())
                && command.completion().map(reopened.completion()::equals).orElse(true));
        s.requireVersion(command.expectedVersion());
        Completed completed = requireAnswerable(command.completion(), s);
        return List.of(new TicketReopened(
                command.ticket(), completed.approval().completion(), command.reason(), s.isEnStaff()));
    }

    private static boolean isApproved(Situation s) {
        return s.lastStep()
                .filter(last -> last.event() instanceof InterventionApproved)
                .isPresent();
    }

    private static Completed requireAnswerable(Optional<String> completion, Situation s) {
        if (!isCurrentLink(completion, s)) {
            throw new LinkReplaced().asException();
        }
        if (isPastDue(s)) {
            throw new DeadlinePassed().asException();
        }
        if (s.ticket() instanceof Completed completed) {
            return completed;
        }
        throw s.wrongStatus();
    }

    /** Only the approval service comes with a link: its completion and its contact are the ticket's own. */
    private static boolean isCurrentLink(Optional<String> completion, Situation s) {
        PersonId contact = s.ticket().particulars().people().contact();
        return s.actor().role() != Role.APPROVAL_SERVICE
                || (completion.isPresent()
                        && completion.equals(currentCompletion(s))
                        && s.actor().onBehalfOf().equals(Optional.of(contact)));
    }

    private static Optional<String> currentCompletion(Situation s) {
        return switch (s.ticket()) {
            case Completed completed -> Optional.of(completed.approval().completion());
            case Closed closed -> closed.completion();
            case TicketState.Open open -> Optional.empty();
            case TicketState.InProgress inProgress -> Optional.empty();
        };
    }

    private static boolean isPastDue(Situation s) {
        return switch (s.ticket()) {
            case Completed completed -> completed.approval().isDue(s.now());
            case Closed closed -> closed.reason() == ClosingReason.NO_ANSWER;
            case TicketState.Open open -> false;
            case TicketState.InProgress inProgress -> false;
        };
    }
}
