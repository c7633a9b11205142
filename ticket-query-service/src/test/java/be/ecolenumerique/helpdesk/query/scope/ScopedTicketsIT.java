package be.ecolenumerique.helpdesk.query.scope;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_USER;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TEACHER;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Participant;
import be.ecolenumerique.helpdesk.query.testing.ProjectedTickets;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what of a ticket and of its activity (behaviour §1, §3, §4 « Hand-over »). */
class ScopedTicketsIT {
    private static final TicketReference TICKET = TicketReference.of("TECH-175");
    private static final PersonId OTHER_TEACHER = PersonId.of("P-0000000000000000000000000000000f");
    private static final Scope EN = Scope.ofEnStaff();
    private static final Scope SYSTEMS = Scope.ofSystems();
    private static final Scope OF_ACME = Scope.of(ACME);
    private static final Scope OF_BETA = Scope.of(BETA);
    private static final Scope OF_TEACHER = Scope.ofContact(List.of(TEACHER, OTHER_TEACHER));

    private static final Window TEN = new Window(Sort.NEWEST_FIRST, Optional.empty(), false, 10);

    private final TicketStory story = TicketStory.opened("TECH-175");
    private @Nullable ProjectedTickets projected;

    @BeforeEach
    void anEmptyReadModel() {
        projected = new ProjectedTickets(ScopedTicketsIT.class);
    }

    @AfterEach
    void close() {
        projected().close();
    }

    @Test
    void givenATicketWithoutSupplier_whenLookedFor_thenOnlyEnSystemsAndItsContactSeeIt() {
        projected().project(story);

        assertThat(List.of(EN, SYSTEMS, OF_TEACHER)).allMatch(this::sees);
        assertThat(List.of(OF_ACME, OF_BETA, Scope.ofContact(List.of(ACME_USER)), Scope.ofContact(List.of())))
                .noneMatch(this::sees);
    }

    @Test
    void givenAHandOver_whenTheFormerSupplierLooks_thenItSeesNothing_andTheLaterOneNothingOfBefore() {
        story.assignedTo(ACME)
                .commented(ACME_ACTOR, "secret d'ACME")
                .scheduled("on passe demain")
                .takenFromItsSupplier()
                .assignedTo(BETA)
                .commented(TECHNICIAN, "pour Beta");
        projected().project(story);

        assertThat(sees(OF_ACME)).isFalse();
        assertThat(versionsSeenBy(OF_BETA)).containsExactly(1L, 6L, 7L);
        assertThat(versionsSeenBy(EN)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(ticket(OF_BETA).details().appointment()).isEmpty();
    }

    @Test
    void givenAHandOverThereAndBack_whenTheFirstSupplierLooks_thenItsActivityStartsAtItsCurrentAssignment() {
        story.assignedTo(ACME)
                .commented(ACME_ACTOR, "première fois")
                .assignedTo(BETA)
                .commented(TECHNICIAN, "pour Beta")
                .assignedTo(ACME)
                .commented(ACME_ACTOR, "deuxième fois");
        projected().project(story);

        assertThat(sees(OF_BETA)).isFalse();
        assertThat(versionsSeenBy(OF_ACME)).containsExactly(1L, 6L, 7L);
    }

    @Test
    void givenAnInternalComment_whenOthersThanEnStaffLook_thenNoVersionNoInstantAndNoEntryTellsOfIt() {
        story.assignedTo(ACME);
        projected().project(story);
        var listedBefore = listed(OF_ACME);
        story.commentedInternally("garantie douteuse");
        projected().project(story);

        assertThat(listed(OF_ACME)).isEqualTo(listedBefore);
        for (Scope outsider : List.of(OF_ACME, SYSTEMS, OF_TEACHER)) {
            assertThat(ticket(outsider).version()).isEqualTo(2);
            assertThat(version(outsider)).isEqualTo(2);
            assertThat(versionsSeenBy(outsider)).doesNotContain(3L);
            assertThat(ticket(outsider).details().row().standing().updatedAt())
                    .isEqualTo(story.events().get(1).time());
        }
        assertThat(ticket(EN).version()).isEqualTo(3);
        assertThat(versionsSeenBy(EN)).contains(3L);
    }

    @Test
    void givenAContact_whenItLooks_thenItSeesWhatConcernsTheSchool() {
        story.assignedTo(ACME)
                .then(ACME_ACTOR, new AssigneeSet(TICKET, Optional.of(ACME_USER)))
                .scheduled("Bonjour")
                .completed("réparé")
                .then(TECHNICIAN, new ContactChanged(TICKET, OTHER_TEACHER, TEACHER))
                .commented(ACME_ACTOR, "merci");
        projected().project(story);

        assertThat(versionsSeenBy(OF_TEACHER)).containsExactly(1L, 4L, 5L, 7L);
        assertThat(sees(Scope.ofContact(List.of(TEACHER)))).isFalse();
    }

    @Test
    void givenEverythingWrittenTwice_whenCompared_thenNothingChanged() {
        story.assignedTo(ACME)
                .scheduled("Bonjour")
                .completed("réparé")
                .then(ACME_ACTOR, new ParticipantAdded(TICKET, ACME_USER, Optional.of(ACME)))
                .commentedInternally("à suivre");
        projected().project(story);
        var once = List.of(
                projected().all("details_1"),
                projected().all("activity_1"),
                projected().all("tickets_1"));

        projected().project(story);

        assertThat(List.of(
                        projected().all("details_1"),
                        projected().all("activity_1"),
                        projected().all("tickets_1")))
                .isEqualTo(once);
        assertThat(ticket(EN).details().participants())
                .extracting(Participant::person)
                .containsExactly(ACME_USER);
    }

    @Test
    void givenALateWriteOfAnEarlierEvent_whenItComesAgain_thenNothingChanged() {
        story.assignedTo(ACME).scheduled("Bonjour").completed("réparé").assignedTo(BETA);
        projected().project(story);
        var before = List.of(projected().all("details_1"), projected().all("activity_1"));

        for (int sequence = 1; sequence <= 5; sequence++) {
            projected().writeAgain(story, sequence);

            assertThat(List.of(projected().all("details_1"), projected().all("activity_1")))
                    .isEqualTo(before);
        }
    }

    @Test
    void givenParticipantsOfTheFormerSupplier_whenHandedOver_thenTheyAreGone() {
        story.assignedTo(ACME)
                .then(ACME_ACTOR, new ParticipantAdded(TICKET, ACME_USER, Optional.of(ACME)))
                .then(TECHNICIAN, new ParticipantAdded(TICKET, OTHER_TEACHER, Optional.empty()))
                .assignedTo(BETA);
        projected().project(story);

        assertThat(ticket(OF_BETA).details().participants())
                .extracting(Participant::person)
                .containsExactly(OTHER_TEACHER);
    }

    @Test
    void givenASubscription_whenAskedFor_thenTheLastWordOfThatPersonIsKnown() {
        projected().project(story.assignedTo(ACME));
        projected().subscribe(new SubscriptionSwitchedOn(TICKET, ACME_USER, Optional.of(ACME), Optional.of(2L)), 1);

        var switched =
                projected().tickets.subscription(ticket(OF_ACME), ACME_USER).blockOptional();

        assertThat(switched).hasValueSatisfying(s -> assertThat(s.on()).isTrue());
        assertThat(projected().tickets.subscription(ticket(OF_ACME), TEACHER).blockOptional())
                .isEmpty();
    }

    private boolean sees(Scope scope) {
        boolean found = projected()
                .tickets
                .ticket(scope, TICKET)
                .hasElement()
                .blockOptional()
                .orElseThrow();
        assertThat(projected().tickets.version(scope, TICKET).hasElement().blockOptional())
                .contains(found);
        assertThat(listed(scope)).hasSize(found ? 1 : 0);
        var columns = projected().columns();
        assertThat(columns.count(scope, all())).isEqualTo(found ? 1 : 0);
        assertThat(columns.cells(scope, all())).hasSize(found ? 1 : 0);
        assertThat(columns.page(scope, all(), TEN).tickets()).hasSize(found ? 1 : 0);
        assertThat(columns.version(scope, TICKET).isPresent()).isEqualTo(found);
        return found;
    }

    private SeenTicket ticket(Scope scope) {
        return projected().tickets.ticket(scope, TICKET).blockOptional().orElseThrow();
    }

    private long version(Scope scope) {
        return projected().tickets.version(scope, TICKET).blockOptional().orElseThrow();
    }

    private List<Long> versionsSeenBy(Scope scope) {
        var seen = ticket(scope);
        return projected()
                .tickets
                .activity(seen, 1, 100)
                .map(EventEnvelope::sequence)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private List<ListedTicket> listed(Scope scope) {
        return projected()
                .tickets
                .list(scope, all(), TEN)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static TicketFilter all() {
        return TicketFilter.of(EnumSet.allOf(TicketStatus.class));
    }

    private ProjectedTickets projected() {
        return Objects.requireNonNull(projected);
    }
}
