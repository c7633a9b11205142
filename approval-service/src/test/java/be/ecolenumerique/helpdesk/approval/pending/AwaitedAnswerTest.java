package be.ecolenumerique.helpdesk.approval.pending;

import static be.ecolenumerique.helpdesk.approval.TicketStory.BRUSSELS;
import static be.ecolenumerique.helpdesk.approval.TicketStory.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.pending.DueStep.CloseAutomatically;
import be.ecolenumerique.helpdesk.approval.pending.DueStep.Remind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** behaviour §4 and §5: 7 and 2 calendar days before, only the nearer where both are late, nothing after the due instant. */
class AwaitedAnswerTest {
    private static final Instant DUE = local("2026-03-17T09:00");
    private static final Remind SEVEN = new Remind(Reminder.SEVEN_DAYS);
    private static final Remind TWO = new Remind(Reminder.TWO_DAYS);

    @ParameterizedTest
    @CsvSource({
        // due, seven days before, two days before: the same local time in Belgium
        "2026-03-17T09:00, 2026-03-10T08:00:00Z, 2026-03-15T08:00:00Z",
        "2026-03-31T09:00, 2026-03-24T08:00:00Z, 2026-03-29T07:00:00Z",
        "2026-03-30T09:00, 2026-03-23T08:00:00Z, 2026-03-28T08:00:00Z",
        "2026-10-26T09:00, 2026-10-19T07:00:00Z, 2026-10-24T07:00:00Z",
        "2026-10-27T09:00, 2026-10-20T07:00:00Z, 2026-10-25T08:00:00Z",
        // the hour that does not exist on 29 March: an hour later by the clock
        "2026-04-05T02:30, 2026-03-29T01:30:00Z, 2026-04-03T00:30:00Z",
        // the hour that comes twice on 25 October: the one with the offset of the due instant
        "2026-11-01T02:30, 2026-10-25T01:30:00Z, 2026-10-30T01:30:00Z"
    })
    void givenADueInstant_whenRemindersAreComputed_thenSameLocalTimeAcrossClockChanges(
            String due, Instant seven, Instant two) {
        assertThat(Reminder.SEVEN_DAYS.before(local(due))).isEqualTo(seven);
        assertThat(Reminder.TWO_DAYS.before(local(due))).isEqualTo(two);
    }

    @Test
    void givenNoReminderYet_whenTimePasses_thenEachStepFallsDueToTheMillisecond() {
        var answer = awaited(OptionalInt.empty());
        Instant seven = Reminder.SEVEN_DAYS.before(DUE);
        Instant two = Reminder.TWO_DAYS.before(DUE);

        assertThat(answer.stepAt(seven.minusMillis(1))).isEmpty();
        assertThat(answer.stepAt(seven)).contains(SEVEN);
        assertThat(answer.stepAt(two.minusMillis(1))).contains(SEVEN);
        assertThat(answer.stepAt(two)).contains(TWO);
        assertThat(answer.stepAt(DUE.minusMillis(1))).contains(TWO);
        assertThat(answer.stepAt(DUE)).contains(new CloseAutomatically());
        assertThat(answer.stepAt(DUE.plusSeconds(400L * 86_400))).contains(new CloseAutomatically());
    }

    @Test
    void givenTheFirstReminderWasRecorded_whenTimePasses_thenOnlyTheSecondFollows() {
        var answer = awaited(OptionalInt.empty()).remindedWith(7);

        assertThat(answer.nextStepAt()).isEqualTo(Reminder.TWO_DAYS.before(DUE));
        assertThat(answer.stepAt(Reminder.TWO_DAYS.before(DUE).minusMillis(1))).isEmpty();
        assertThat(answer.stepAt(Reminder.TWO_DAYS.before(DUE))).contains(TWO);
    }

    @Test
    void givenTheNearerReminderWasRecorded_whenAnotherComesLate_thenNeitherIsSentAgain() {
        var answer = awaited(OptionalInt.empty()).remindedWith(2).remindedWith(7);

        assertThat(answer.reminded()).hasValue(2);
        assertThat(answer.nextStepAt()).isEqualTo(DUE);
        assertThat(answer.stepAt(DUE.minusMillis(1))).isEmpty();
    }

    private static AwaitedAnswer awaited(OptionalInt reminded) {
        return new AwaitedAnswer(new Completion("c", "fait", MORNING, DUE), reminded);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(BRUSSELS).toInstant();
    }
}
