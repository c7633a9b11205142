package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CancelIntervention;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CompleteIntervention;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.RescheduleIntervention;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ScheduleIntervention;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.AppointmentBeforeToday;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.AppointmentTooFar;
import be.ecolenumerique.helpdesk.command.domain.TicketState.InProgress;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Open;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionRescheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionScheduled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The supplier's part (tutoriel §4): « Intervention en cours », another date, called off, « Intervention terminée ». */
final class InterventionRules {
    private static final int YEARS_AHEAD = 2;

    private InterventionRules() {}

    static List<InterventionScheduled> schedule(ScheduleIntervention command, Situation s) {
        var scheduled = new InterventionScheduled(command.ticket(), command.at(), command.message());
        s.refuseRepeatOf(scheduled);
        s.requireVersion(command.expectedVersion());
        if (!(s.ticket() instanceof Open)) {
            throw s.wrongStatus();
        }
        requireDay(command.at(), s.now());
        return List.of(scheduled);
    }

    static List<InterventionRescheduled> reschedule(RescheduleIntervention command, Situation s) {
        var rescheduled = new InterventionRescheduled(command.ticket(), command.at(), command.message());
        s.refuseRepeatOf(rescheduled);
        s.requireVersion(command.expectedVersion());
        requireInProgress(s);
        requireDay(command.at(), s.now());
        return List.of(rescheduled);
    }

    static List<InterventionCancelled> cancel(CancelIntervention command, Situation s) {
        var cancelled = new InterventionCancelled(
                command.ticket(), CancellationCause.BY_SUPPLIER, Optional.of(command.reason()));
        s.refuseRepeatOf(cancelled);
        s.requireVersion(command.expectedVersion());
        requireInProgress(s);
        return List.of(cancelled);
    }

    /** Also before the appointed time. The due instant is said here once; nobody computes it again. */
    static List<InterventionCompleted> complete(CompleteIntervention command, Situation s) {
        s.refuseRepeat(last -> last instanceof InterventionCompleted completed
                && completed.summary().equals(command.summary()));
        s.requireVersion(command.expectedVersion());
        requireInProgress(s);
        return List.of(new InterventionCompleted(command.ticket(), command.summary(), BrusselsTime.dueAfter(s.now())));
    }

    private static void requireInProgress(Situation s) {
        if (!(s.ticket() instanceof InProgress)) {
            throw s.wrongStatus();
        }
    }

    private static void requireDay(Instant at, Instant now) {
        var today = BrusselsTime.dayOf(now);
        var day = BrusselsTime.dayOf(at);
        if (day.isBefore(today)) {
            throw new AppointmentBeforeToday(today).asException();
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new AppointmentTooFar(today.plusYears(YEARS_AHEAD)).asException();
        }
    }
}
