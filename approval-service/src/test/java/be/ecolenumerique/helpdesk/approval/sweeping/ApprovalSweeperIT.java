package be.ecolenumerique.helpdesk.approval.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.SettableClock;
import be.ecolenumerique.helpdesk.approval.TicketStory;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Received;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.approval.pending.ProjectedTickets;
import be.ecolenumerique.helpdesk.backends.SharedBackends;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalSweeperIT {
    private static final Instant COMPLETED = TicketStory.MORNING;
    private static final Instant DUE = COMPLETED.plus(Duration.ofDays(15));

    private final MongoClient client =
            MongoClients.create(SharedBackends.mongo().uri());
    private final MongoDatabase database = client.getDatabase(SharedBackends.uniqueName(ApprovalSweeperIT.class));
    private final PendingApprovals pending = new PendingApprovals(database);
    private final ProjectedTickets tickets = new ProjectedTickets(database);
    private final CommandEndpoint commands = CommandEndpoint.start();
    private final SettableClock clock = new SettableClock(COMPLETED);
    private final AtomicLong nanos = new AtomicLong();
    private final ApprovalSweeper sweeper = replica();

    @BeforeEach
    void index() {
        pending.prepare().block();
    }

    @AfterEach
    void stop() {
        commands.close();
        client.close();
    }

    @Test
    void givenAnApprovalAwaited_whenTheDueInstantComes_thenItIsClosedNotAMillisecondEarlier() {
        String completion = pending(TicketStory.of(1));
        sweepAt(DUE.minusMillis(1));
        assertThat(keys()).containsExactly("remind:" + completion + ":2");

        sweepAt(DUE);
        assertThat(keys()).containsExactly("remind:" + completion + ":2", "auto-close:" + completion);
    }

    @Test
    void givenAnApprovalAwaited_whenDaysPass_thenTheSchoolIsRemindedTwiceAtTheSameLocalTime() {
        var story = TicketStory.of(1);
        String completion = pending(story);

        sweepAt(DUE.minus(Duration.ofDays(7)).minusMillis(1));
        assertThat(keys()).isEmpty();
        sweepAt(DUE.minus(Duration.ofDays(7)));
        tickets.apply(story.reminded(clock.instant(), completion, 7));
        sweepAt(DUE.minus(Duration.ofDays(2)).minusMillis(1));
        sweepAt(DUE.minus(Duration.ofDays(2)));
        tickets.apply(story.reminded(clock.instant(), completion, 2));
        sweepAt(DUE.minusMillis(1));

        assertThat(keys()).containsExactly("remind:" + completion + ":7", "remind:" + completion + ":2");
    }

    @Test
    void givenALongDowntime_whenSweptAtLast_thenWhatIsDueNowIsAskedForAndNothingElse() {
        String late = pending(TicketStory.of(1));
        var answered = TicketStory.of(2);
        tickets.apply(answered.approved(COMPLETED.plusSeconds(60), pending(answered), false));

        sweepAt(DUE.plus(Duration.ofDays(400)));

        assertThat(keys()).containsExactly("auto-close:" + late);
    }

    @Test
    void givenAReopenedTicketThatIsCompletedAgain_whenTheFirstDueInstantPasses_thenOnlyTheSecondCounts() {
        var story = TicketStory.of(1);
        String first = pending(story);
        tickets.apply(story.reopened(COMPLETED.plusSeconds(60), first, "en panne", false));
        var again = story.completed(COMPLETED.plus(Duration.ofDays(9)));
        tickets.apply(again);

        sweepAt(DUE);
        assertThat(keys()).isEmpty();
        sweepAt(DUE.plus(Duration.ofDays(9)));
        assertThat(keys()).containsExactly("auto-close:" + again.eventId());
    }

    @Test
    void givenTwoReplicasAndACrashAfterAnyCommand_whenBothSweepAgain_thenTheyOnlyRepeatThemselves() {
        String completion = pending(TicketStory.of(1));

        sweepAt(DUE);
        replica().sweep().block();
        replica().sweep().block();

        assertThat(keys()).hasSize(3).containsOnly("auto-close:" + completion);
        assertThat(commands.received())
                .extracting(Received::body)
                .containsOnly(commands.received().getFirst().body());
    }

    @Test
    void givenAnAcceptedCommand_whenTheProjectionIsStillBehind_thenItRestsBeforeItIsSentAgain() {
        pending(TicketStory.of(1));

        sweepAt(DUE);
        sweepAt(DUE.plusSeconds(1));
        assertThat(keys()).hasSize(1);

        nanos.addAndGet(Attempts.REST.toNanos());
        sweepAt(DUE.plusSeconds(6));
        assertThat(keys()).hasSize(2);
    }

    @Test
    void givenStubbornTicketsInFront_whenSwept_thenTheOthersAreClosedAllTheSame_andTheStubbornOnesWaitByThemselves() {
        List<String> stubborn = Stream.of(1, 2, 3)
                .map(n -> "auto-close:" + pending(TicketStory.of(n)))
                .toList();
        String other = "auto-close:" + pending(TicketStory.of(4), COMPLETED.plusSeconds(1));
        commands.answering(c -> stubborn.contains(c.key()) ? Reply.problem(503, "unavailable") : Reply.accepted(5));

        sweepAt(DUE.plusSeconds(1));
        assertThat(keys()).contains(other).containsAll(stubborn).hasSize(4);
        sweepAt(DUE.plusSeconds(1));
        assertThat(keys()).hasSize(4);

        nanos.addAndGet(Attempts.FIRST.toNanos());
        sweepAt(DUE.plusSeconds(1));
        assertThat(keys()).hasSize(7);
    }

    @Test
    void givenNobodyAnswers_whenManyAreDue_thenTheSweepEndsEarly_andTheNextOneCatchesUp() {
        for (int n = 1; n <= 300; n++) {
            pending(TicketStory.of(n));
        }
        commands.answering(c -> Reply.problem(503, "unavailable"));
        sweepAt(DUE);
        assertThat(keys()).hasSizeLessThan(200);

        commands.forget();
        commands.answering(c -> Reply.accepted(5));
        nanos.addAndGet(Attempts.LONGEST.toNanos());
        sweepAt(DUE);
        nanos.addAndGet(Attempts.FIRST.toNanos());
        sweepAt(DUE);
        assertThat(Set.copyOf(keys())).hasSize(300);
    }

    @Test
    void givenSomePendingAndSomeOverdue_whenMeasured_thenTheBacklogIsExact() {
        pending(TicketStory.of(1));
        pending(TicketStory.of(2), COMPLETED.plusSeconds(30));
        var answered = TicketStory.of(3);
        tickets.apply(answered.approved(COMPLETED, pending(answered), true));

        var backlog = pending.backlogAt(DUE.plusSeconds(10)).blockOptional().orElseThrow();

        assertThat(backlog.pending()).isEqualTo(2);
        assertThat(backlog.overdue()).isEqualTo(1);
        assertThat(backlog.oldestOverdue()).isEqualTo(Duration.ofSeconds(10));
    }

    private ApprovalSweeper replica() {
        var attempts = new Attempts(nanos::get, () -> 1.0);
        return new ApprovalSweeper(pending, commands.client(Duration.ofSeconds(5)), attempts, clock);
    }

    private String pending(TicketStory story) {
        return pending(story, COMPLETED);
    }

    private String pending(TicketStory story, Instant completedAt) {
        tickets.apply(story.opened());
        var completed = story.completed(completedAt);
        tickets.apply(completed);
        return completed.eventId();
    }

    private void sweepAt(Instant now) {
        clock.set(now);
        sweeper.sweep().block();
    }

    private List<String> keys() {
        return commands.received().stream().map(Received::key).toList();
    }
}
