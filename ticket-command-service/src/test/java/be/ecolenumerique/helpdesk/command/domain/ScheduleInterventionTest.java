package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.AppointmentBeforeToday;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.AppointmentTooFar;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionRescheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionScheduled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleInterventionTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T23:00:00Z");

    private final Trial trial = Trial.given(openFor(TECHNICIAN, ACME));

    @Test
    void givenAMessage_whenScheduled_thenItIsInTheEvent() {
        trial.when(schedule(ACMES_BRUNO, NINE, "Bonjour"))
                .thenRecords(new InterventionScheduled(TECH_175, NINE, Optional.of("Bonjour")));
    }

    @Test
    void givenNoMessage_whenScheduled_thenItStaysAbsent() {
        trial.when(schedule(ACMES_BRUNO, NINE))
                .thenRecords(new InterventionScheduled(TECH_175, NINE, Optional.empty()));
    }

    @Test
    void givenEarlierToday_whenScheduled_thenAccepted_butNotTheDayBefore() {
        trial.when(schedule(ACMES_BRUNO, MIDNIGHT)).thenRecords(InterventionScheduled.class);
        trial.when(schedule(ACMES_BRUNO, MIDNIGHT.minusMillis(1)))
                .thenRefused(new AppointmentBeforeToday(LocalDate.of(2026, 3, 2)));
    }

    @Test
    void givenTheLastDayOfTwoYears_whenScheduled_thenAccepted_butNotTheDayAfter() {
        Instant endOfLastDay = Instant.parse("2028-03-02T22:59:59.999Z");

        trial.when(schedule(ACMES_BRUNO, endOfLastDay)).thenRecords(InterventionScheduled.class);
        trial.when(schedule(ACMES_BRUNO, endOfLastDay.plusMillis(1)))
                .thenRefused(new AppointmentTooFar(LocalDate.of(2028, 3, 2)));
    }

    @Test
    void givenARetryAfterMidnight_whenScheduled_thenStillARepeat() {
        trial.and(schedule(ACMES_BRUNO, NINE)).at(NINE.plusSeconds(86_400));

        trial.when(schedule(ACMES_BRUNO, NINE)).thenNothingToDo();
        trial.when(reschedule(ACMES_BRUNO, NINE)).thenRefused(AppointmentBeforeToday.class);
    }

    @Test
    void givenAnAppointment_whenRescheduled_thenRecorded() {
        trial.and(schedule(ACMES_BRUNO, NINE));

        trial.attempt(reschedule(ACMES_CLARA, TEN))
                .thenRecords(new InterventionRescheduled(TECH_175, TEN, Optional.empty()));
        trial.when(reschedule(ACMES_BRUNO, TEN)).thenNothingToDo();
    }
}
