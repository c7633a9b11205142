package be.ecolenumerique.helpdesk.approval.sweeping;

import static be.ecolenumerique.helpdesk.approval.TicketStory.BRUSSELS;
import static be.ecolenumerique.helpdesk.approval.TicketStory.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.SettableClock;
import be.ecolenumerique.helpdesk.approval.TicketStory;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.approval.pending.ProjectedTickets;
import be.ecolenumerique.helpdesk.backends.SharedBackends;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Four hundred virtual days with a clock that jumps, answers that get lost, sweepers that are killed in the midst of a sweep
 * and absences of days: whatever became due is recorded once, at the first instant at which anybody looked.
 */
final class FourHundredDays {
    private static final Duration HOP = Duration.ofHours(6);
    private static final Instant END = MORNING.plus(Duration.ofDays(400));
    private static final int ONE_IN_SO_MANY_IS_LOST = 5;
    private static final int ONE_SWEEP_IN_SO_MANY_IS_KILLED = 4;

    private final int tickets;
    private final Random random;
    private final SettableClock clock = new SettableClock(MORNING);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger untilTheKill = new AtomicInteger();
    private final List<Instant> looks = new ArrayList<>();
    private final List<WaitingSchool> schools = new ArrayList<>();
    private volatile Sinks.Empty<Void> kill = Sinks.empty();
    private int kills;

    FourHundredDays(int tickets, long seed) {
        this.tickets = tickets;
        this.random = new Random(seed);
    }

    void pass() {
        try (var client = MongoClients.create(SharedBackends.mongo().uri());
                var endpoint = CommandEndpoint.start()) {
            var database = client.getDatabase(SharedBackends.uniqueName(FourHundredDays.class));
            var projection = new ProjectedTickets(database);
            var service = new CommandServiceInMiniature(clock, projection, this::isLost);
            var pending = new PendingApprovals(database);
            pending.prepare().block();
            endpoint.answering(service::answer);
            for (int n = 1; n <= tickets; n++) {
                complete(TicketStory.of(n), projection, service);
            }
            sweepUntilTheEnd(pending, endpoint);
            judge(service);
            assertThat(pending.backlogAt(END).blockOptional().orElseThrow().pending())
                    .isZero();
            Mono.from(database.drop()).block();
        }
    }

    private void sweepUntilTheEnd(PendingApprovals pending, CommandEndpoint endpoint) {
        var sweeper = replica(pending, endpoint);
        while (clock.instant().isBefore(END)) {
            clock.advance(
                    HOP.plus(random.nextInt(40) == 0 ? Duration.ofDays(9) : Duration.ofMillis(random.nextInt(1_000))));
            looks.add(clock.instant());
            if (random.nextInt(ONE_SWEEP_IN_SO_MANY_IS_KILLED) == 0) {
                killWithin(sweeper);
                sweeper = replica(pending, endpoint);
            }
            sweepUntilNothingIsLeft(sweeper, endpoint);
        }
    }

    /** Seconds of real time, no time at all of the help desk's. */
    private void sweepUntilNothingIsLeft(ApprovalSweeper sweeper, CommandEndpoint endpoint) {
        do {
            endpoint.forget();
            nanos.addAndGet(Attempts.LONGEST.toNanos());
            sweeper.sweep().block();
        } while (!endpoint.received().isEmpty());
    }

    /** What it asked for may be decided while its successor sweeps. */
    private void killWithin(ApprovalSweeper sweeper) {
        kill = Sinks.empty();
        untilTheKill.set(1 + random.nextInt(20));
        sweeper.sweep().takeUntilOther(kill.asMono()).block();
        kills += untilTheKill.getAndSet(0) <= 0 ? 1 : 0;
    }

    private boolean isLost() {
        if (untilTheKill.decrementAndGet() == 0) {
            kill.tryEmitEmpty();
        }
        return random.nextInt(ONE_IN_SO_MANY_IS_LOST) == 0;
    }

    private void judge(CommandServiceInMiniature service) {
        assertThat(kills).as("sweeps that were killed").isPositive();
        assertThat(service.earlyCommands()).isZero();
        assertThat(service.recorded())
                .containsExactlyInAnyOrderElementsOf(schools.stream()
                        .flatMap(school -> school.hears(looks).stream())
                        .toList());
    }

    private void complete(TicketStory story, ProjectedTickets projection, CommandServiceInMiniature service) {
        Instant at = MORNING.plus(Duration.ofMinutes(random.nextInt(360 * 24 * 60)));
        projection.apply(story.opened());
        var done = story.completed(at);
        projection.apply(done);
        Instant dueAt = at.atZone(BRUSSELS).plusDays(15).toInstant();
        service.awaits(story, done.eventId(), dueAt);
        schools.add(new WaitingSchool(story.ticket().toString(), dueAt));
    }

    private ApprovalSweeper replica(PendingApprovals pending, CommandEndpoint endpoint) {
        return new ApprovalSweeper(
                pending, endpoint.client(Duration.ofSeconds(30)), new Attempts(nanos::get, () -> 0.5), clock);
    }
}
