package be.ecolenumerique.helpdesk.query.projection;

import static be.ecolenumerique.helpdesk.contracts.TicketStatus.CLOSED;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.COMPLETED;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.IN_PROGRESS;
import static be.ecolenumerique.helpdesk.contracts.TicketStatus.OPEN;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_USER;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ANNE_TECHNICIAN;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.START;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TEACHER;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import com.mongodb.client.model.InsertOneModel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TicketProjectionTest {
    private static final TicketReference TICKET = TicketReference.of("TECH-175");
    private static final String COMPLETION = "8a6c7a2e-52f4-4f0a-9d0e-0c8a8f1d7b11";
    private static final PersonId OTHER_TEACHER = PersonId.of("P-0000000000000000000000000000000f");
    private static final Instant LATER = START.plusSeconds(3600);

    private final TicketProjection projection = new TicketProjection(new Generation(1), EventCodec.published());

    @Test
    void givenNoTicket_whenOpened_thenOnlyEnSystemsAndItsContactSeeIt() {
        TicketRow row = fold(TicketStory.opened("TECH-175")).row();

        assertThat(row.standing().status()).isEqualTo(OPEN);
        assertThat(audience(row)).containsExactly("*", "s", "c:" + TEACHER);
        assertThat(row.opening().summary()).isEqualTo("L’écran ne s'allume plus");
        assertThat(row.opening().createdAt())
                .isEqualTo(row.standing().updatedAt())
                .isEqualTo(START);
    }

    @Test
    void givenNoTicket_whenItBeginsWithAnythingElse_thenRefused() {
        var events = TicketStory.opened("TECH-175").assignedTo(ACME).events();

        assertThatThrownBy(() -> projection.apply(null, events.getLast())).hasMessageContaining("begins with");
    }

    static Stream<Arguments> lifeCycle() {
        return Stream.of(
                Arguments.of(new TicketEvent.InterventionScheduled(TICKET, LATER, Optional.empty()), IN_PROGRESS),
                Arguments.of(new TicketEvent.InterventionRescheduled(TICKET, LATER, Optional.empty()), IN_PROGRESS),
                Arguments.of(
                        new TicketEvent.InterventionCancelled(
                                TICKET, TicketEvent.CancellationCause.BY_SUPPLIER, Optional.of("malade")),
                        OPEN),
                Arguments.of(new TicketEvent.InterventionCompleted(TICKET, "réparé", LATER), COMPLETED),
                Arguments.of(new TicketEvent.InterventionApproved(TICKET, COMPLETION, false), CLOSED),
                Arguments.of(new TicketEvent.TicketReopened(TICKET, COMPLETION, "encore", false), OPEN),
                Arguments.of(new TicketEvent.TicketClosedAutomatically(TICKET, COMPLETION), CLOSED),
                Arguments.of(new TicketEvent.TicketWithdrawn(TICKET, "doublon"), CLOSED),
                Arguments.of(new TicketEvent.ApprovalReminded(TICKET, COMPLETION, 7), OPEN),
                Arguments.of(new TicketEvent.TechnicianChanged(TICKET, ACME_USER, ANNE_TECHNICIAN), OPEN),
                Arguments.of(new CommentAdded(TICKET, "bonjour", false), OPEN),
                Arguments.of(new TicketEvent.ParticipantAdded(TICKET, ACME_USER, Optional.of(ACME)), OPEN),
                Arguments.of(new TicketEvent.ParticipantRemoved(TICKET, ACME_USER), OPEN));
    }

    @ParameterizedTest
    @MethodSource("lifeCycle")
    void givenAnAssignedTicket_whenAnythingHappens_thenTheListShowsIt(TicketEvent event, TicketStatus status) {
        var story = TicketStory.opened("TECH-175").assignedTo(ACME).then(ACME_ACTOR, event);

        Standing standing = fold(story).row().standing();

        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.publicVersion()).isEqualTo(3);
        assertThat(standing.updatedAt()).isEqualTo(story.last().time());
        assertThat(standing.supplier()).contains(ACME);
    }

    @Test
    void givenAnAssignee_whenAnotherSupplierGetsTheTicket_thenItLosesBoth() {
        var story = TicketStory.opened("TECH-175")
                .assignedTo(ACME)
                .then(ACME_ACTOR, new AssigneeSet(TICKET, Optional.of(ACME_USER)));
        assertThat(fold(story).row().standing().assignee()).contains(ACME_USER);

        TicketRow row = fold(story.assignedTo(BETA)).row();

        assertThat(row.standing().assignee()).isEmpty();
        assertThat(audience(row)).contains("SUP-2").doesNotContain("SUP-1");
    }

    @Test
    void givenAContact_whenChanged_thenTheFormerOneSeesTheTicketNoMore() {
        var story = TicketStory.opened("TECH-175").then(TECHNICIAN, new ContactChanged(TICKET, OTHER_TEACHER, TEACHER));

        assertThat(audience(fold(story).row())).contains("c:" + OTHER_TEACHER).doesNotContain("c:" + TEACHER);
    }

    @Test
    void givenAnInternalComment_whenApplied_thenNothingMovesButTheEventsThemselves() {
        var story = TicketStory.opened("TECH-175").assignedTo(ACME);
        TicketRow before = fold(story).row();

        Step<TicketRow> after = fold(story.commentedInternally("garantie douteuse"));

        assertThat(after.row()).isEqualTo(before);
        assertThat(entry(after).getList("v", String.class)).containsExactly("*");
    }

    @Test
    void givenAHandOverThereAndBack_whenEachEntryIsWritten_thenOnlyTheSupplierOfThatTimeIsInItsAudience() {
        var story = TicketStory.opened("TECH-175").assignedTo(ACME).commented(ACME_ACTOR, "à voir");
        assertThat(entry(fold(story)).getList("v", String.class)).contains("SUP-1");

        story.assignedTo(BETA).commented(TECHNICIAN, "pour Beta");
        assertThat(entry(fold(story)).getList("v", String.class))
                .contains("SUP-2")
                .doesNotContain("SUP-1");

        story.assignedTo(ACME);
        assertThat(entry(fold(story)).getList("v", String.class))
                .contains("SUP-1")
                .doesNotContain("SUP-2");
    }

    @Test
    void givenARow_whenWrittenAndRead_thenEqual() {
        var story = TicketStory.opened("TECH-175")
                .assignedTo(ACME)
                .then(ACME_ACTOR, new AssigneeSet(TICKET, Optional.of(ACME_USER)));
        TicketRow row = fold(story).row();
        var codec = new TicketRowCodec();

        assertThat(codec.read(codec.write(row))).isEqualTo(row);
    }

    @Test
    void givenAnEntry_whenWrittenAndRead_thenItIsTheEvent() {
        var story = TicketStory.opened("TECH-175").assignedTo(ACME).scheduled("Bonjour");

        var read = new ActivityDocument(EventCodec.published()).read(entry(fold(story)));

        assertThat(read).isEqualTo(story.last());
    }

    @ParameterizedTest
    @CsvSource({
        "ticket.comment-added, true",
        "ticket.intervention-scheduled, true",
        "ticket.supplier-assigned, false",
        "ticket.contact-changed, false",
        "ticket.teleported, false",
        "'', false"
    })
    void givenEventThatCannotBeUsed_whenItMayMoveRights_thenItIsNeverGivenUp(String type, boolean canBeGivenUp) {
        TicketRow row = fold(TicketStory.opened("TECH-175")).row();

        var without = projection.without(row, new Missed("TECH-175", 2, "an-event", type));

        assertThat(without.isPresent()).isEqualTo(canBeGivenUp);
        without.ifPresent(step -> {
            assertThat(step.row()).isEqualTo(row);
            assertThat(step.sideWrites()).hasSize(1);
        });
    }

    private Step<TicketRow> fold(TicketStory story) {
        @Nullable Step<TicketRow> step = null;
        for (var event : story.events()) {
            step = projection.apply(step == null ? null : step.row(), event);
        }
        return Objects.requireNonNull(step);
    }

    private static List<String> audience(TicketRow row) {
        return new TicketRowCodec().write(row).getList("v", String.class);
    }

    private static Document entry(Step<TicketRow> step) {
        return ((InsertOneModel<Document>) step.sideWrites().getFirst().write()).getDocument();
    }
}
