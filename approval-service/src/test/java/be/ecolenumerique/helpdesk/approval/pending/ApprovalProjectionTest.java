package be.ecolenumerique.helpdesk.approval.pending;

import static be.ecolenumerique.helpdesk.approval.TicketStory.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.approval.TicketStory;
import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import com.mongodb.client.model.InsertOneModel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalProjectionTest {
    private final ApprovalProjection projection = new ApprovalProjection();
    private final TicketStory story = TicketStory.of(175);
    private @Nullable TicketApproval row;

    @Test
    void givenACompletion_whenProjected_thenItWaitsUntilTheDueInstantOfTheEvent() {
        apply(story.opened());
        var completed = story.completed(MORNING);

        var after = apply(completed).row();

        assertThat(after.awaited()).get().extracting(AwaitedAnswer::completion).satisfies(c -> {
            assertThat(c.id()).isEqualTo(completed.eventId());
            assertThat(c.dueAt()).isEqualTo(((TicketEvent.InterventionCompleted) completed.event()).dueAt());
        });
    }

    @ParameterizedTest
    @CsvSource({"false, APPROVED_BY_SCHOOL", "true, APPROVED_BY_EN"})
    void givenAPendingCompletion_whenApproved_thenItWaitsNoLonger_andHowItEndedIsKept(boolean byEn, Ending ending) {
        String completion = pending();

        var step = apply(story.approved(MORNING.plusSeconds(60), completion, byEn));

        assertThat(step.row().awaited()).isEmpty();
        assertThat(kept(step.sideWrites()))
                .containsEntry("_id", completion)
                .containsEntry("ending", ending.name())
                .containsEntry("endedAt", "2026-03-02T08:01:00Z");
    }

    @Test
    void givenAReopenedTicket_whenCompletedAgain_thenTheNewCompletionWaits_andTheEarlierOneIsKeptWithItsReason() {
        String first = pending();
        var reopened = apply(story.reopened(MORNING.plusSeconds(60), first, "toujours en panne", false));
        var again = story.completed(MORNING.plus(Duration.ofDays(3)));

        var after = apply(again).row();

        assertThat(kept(reopened.sideWrites()))
                .containsEntry("_id", first)
                .containsEntry("ending", "REOPENED_BY_SCHOOL")
                .containsEntry("reason", "toujours en panne");
        assertThat(after.awaited().orElseThrow().completion().id()).isEqualTo(again.eventId());
    }

    @Test
    void givenAPendingCompletion_whenTheContactChanges_thenTheFormerOneIsRemembered_andTheDueInstantStays() {
        pending();
        PersonId former = story.contact();
        var due = current().awaited();

        var after = apply(story.contactChanged(MORNING.plusSeconds(5))).row();

        assertThat(after.contacts().current()).isEqualTo(story.contact());
        assertThat(after.contacts().former()).containsExactly(former);
        assertThat(after.awaited()).isEqualTo(due);
    }

    @Test
    void givenAReminder_whenRecorded_thenTheRowKnowsIt() {
        String completion = pending();

        var after = apply(story.reminded(MORNING.plus(Duration.ofDays(8)), completion, 7))
                .row();

        assertThat(after.awaited().orElseThrow().reminded()).hasValue(7);
    }

    @Test
    void givenAnyRow_whenWrittenAndReadBack_thenItIsTheSame() {
        var codec = new ApprovalRowCodec();
        String completion = pending();
        assertThat(codec.read(codec.write(current()))).isEqualTo(current());
        assertThat(codec.write(current())).containsKeys("next", "due");

        apply(story.contactChanged(MORNING));
        apply(story.reminded(MORNING, completion, 2));
        assertThat(codec.read(codec.write(current()))).isEqualTo(current());

        apply(story.closedAutomatically(MORNING, completion));
        assertThat(codec.read(codec.write(current()))).isEqualTo(current());
        assertThat(codec.write(current())).doesNotContainKeys("next", "due");
    }

    @Test
    void givenAnAnswerToACompletionThatDoesNotWait_whenProjected_thenItIsAnError_neverAGuess() {
        pending();

        assertThatThrownBy(() -> apply(story.approved(MORNING, "another", false)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"ticket.comment-added, true", "ticket.contact-changed, false", "ticket.teleported, false"})
    void givenEventThatCannotBeUsed_whenItMayMoveTheContact_thenItIsNeverGivenUp(String type, boolean canBeGivenUp) {
        apply(story.opened());

        assertThat(projection
                        .without(current(), new Missed("TECH-175", 2, "an-event", type))
                        .isPresent())
                .isEqualTo(canBeGivenUp);
    }

    private String pending() {
        apply(story.opened());
        var completed = story.completed(MORNING);
        apply(completed);
        return completed.eventId();
    }

    private Step<TicketApproval> apply(EventEnvelope<TicketEvent> event) {
        var step = projection.apply(row, event);
        row = step.row();
        return step;
    }

    private TicketApproval current() {
        return Objects.requireNonNull(row);
    }

    private static Document kept(List<SideWrite> writes) {
        assertThat(writes).hasSize(1);
        return ((InsertOneModel<Document>) writes.getFirst().write()).getDocument();
    }
}
