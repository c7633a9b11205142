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
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Four hundred virtual days with a clock that jumps, answers that get lost, replicas that are replaced and absences of days:
 * each ticket is closed once, never early, and reminded at most once of each.
 */
class FourHundredDaysIT {
    private static final int TICKETS = 150;
    private static final Duration HOP = Duration.ofHours(6);
    private static final Instant END = MORNING.plus(Duration.ofDays(400));

    private final Random random = new Random(20_260_302);
    private final SettableClock clock = new SettableClock(MORNING);
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void givenManyTickets_whenFourHundredDaysPass_thenEachIsClosedOnceNotEarlyAndNotMissed() {
        try (var client = MongoClients.create(SharedBackends.mongo().uri());
                var endpoint = CommandEndpoint.start()) {
            var database = client.getDatabase(SharedBackends.uniqueName(FourHundredDaysIT.class));
            var projection = new ProjectedTickets(database);
            var service = new CommandServiceInMiniature(clock, projection, () -> random.nextInt(5) == 0);
            var pending = new PendingApprovals(database);
            pending.prepare().block();
            endpoint.answering(service::answer);
            for (int n = 1; n <= TICKETS; n++) {
                complete(TicketStory.of(n), projection, service);
            }

            var sweeper = replica(pending, endpoint);
            while (clock.instant().isBefore(END)) {
                clock.advance(HOP.plus(
                        random.nextInt(40) == 0 ? Duration.ofDays(9) : Duration.ofMillis(random.nextInt(1_000))));
                sweeper = random.nextInt(20) == 0 ? replica(pending, endpoint) : sweeper;
                nanos.addAndGet(Attempts.LONGEST.toNanos());
                sweeper.sweep().block();
            }

            assertThat(service.earlyCommands()).isZero();
            assertThat(service.recorded().stream().filter(r -> r.contains(" closed ")))
                    .hasSize(TICKETS);
            assertThat(service.recorded()).doesNotHaveDuplicates();
            assertThat(pending.backlogAt(END).blockOptional().orElseThrow().pending())
                    .isZero();
        }
    }

    private void complete(TicketStory story, ProjectedTickets projection, CommandServiceInMiniature service) {
        Instant at = MORNING.plus(Duration.ofMinutes(random.nextInt(360 * 24 * 60)));
        var completed = story.opened();
        projection.apply(completed);
        var done = story.completed(at);
        projection.apply(done);
        service.awaits(story, done.eventId(), at.atZone(BRUSSELS).plusDays(15).toInstant());
    }

    private ApprovalSweeper replica(PendingApprovals pending, CommandEndpoint endpoint) {
        return new ApprovalSweeper(
                pending, endpoint.client(Duration.ofSeconds(5)), new Attempts(nanos::get, () -> 0.5), clock);
    }
}
