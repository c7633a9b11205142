package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CloseAutomatically;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.RemindApproval;
import be.ecolenumerique.helpdesk.command.domain.TicketDecider;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketClosedAutomatically;
import be.ecolenumerique.helpdesk.simulation.Defect;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The decider's decisions, and what a defect makes of them. */
record Decisions(TicketDecider decider, Surroundings surroundings) {

    /** The command service's clock, in the milliseconds of the log. */
    Instant now() {
        Instant now = surroundings.world().domainNow();
        if (has(Defect.CLOCK_OF_COMMANDS_AHEAD)) {
            now = now.plus(Duration.ofHours(1));
        }
        if (has(Defect.CLOCK_OF_COMMANDS_BEHIND)) {
            now = now.minus(Duration.ofHours(1));
        }
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    List<? extends TicketEvent> of(TicketCommand command, TicketState state) {
        if (state instanceof TicketState.Completed && has(Defect.DUE_INSTANT_NOT_AWAITED)) {
            if (command instanceof CloseAutomatically close) {
                return List.of(new TicketClosedAutomatically(close.ticket(), close.completion()));
            }
        }
        if (state instanceof TicketState.Completed
                && has(Defect.REMINDED_TWICE)
                && command instanceof RemindApproval remind) {
            return List.of(new ApprovalReminded(remind.ticket(), remind.completion(), remind.daysLeft()));
        }
        return decider.decide(command, state, now()).stream().map(this::mutated).toList();
    }

    private TicketEvent mutated(TicketEvent event) {
        return event instanceof InterventionCompleted done && has(Defect.DUE_AFTER_15_TIMES_24_HOURS)
                ? new InterventionCompleted(done.ticket(), done.summary(), now().plus(Duration.ofDays(15)))
                : event;
    }

    private boolean has(Defect defect) {
        return surroundings.defects().has(defect);
    }
}
