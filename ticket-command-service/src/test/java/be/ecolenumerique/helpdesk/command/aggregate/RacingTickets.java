package be.ecolenumerique.helpdesk.command.aggregate;

import static be.ecolenumerique.helpdesk.command.domain.Cast.ACME;
import static be.ecolenumerique.helpdesk.command.domain.Cast.ACMES_BRUNO;
import static be.ecolenumerique.helpdesk.command.domain.Cast.OTHER;
import static be.ecolenumerique.helpdesk.command.domain.Cast.TECHNICIAN;
import static be.ecolenumerique.helpdesk.command.domain.Cast.TIMER;

import be.ecolenumerique.helpdesk.command.aggregate.SequentialTicket.Move;
import be.ecolenumerique.helpdesk.command.domain.RejectedException;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.Approve;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AssignSupplier;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CloseAutomatically;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CompleteIntervention;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OnTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.Reopen;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ScheduleIntervention;
import be.ecolenumerique.helpdesk.command.eventlog.LogPage;
import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Lets many tickets race at once, each of whose commands goes to either replica, and tells how each race ended. */
final class RacingTickets implements AutoCloseable {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int DAYS_TO_ANSWER = 15;
    private static final int PAGE = 1_000;
    private static final OptionalLong ANY = OptionalLong.empty();

    private final WriteFixture fixture = new WriteFixture(RacingTickets.class);
    private final LogReader reader = fixture.reader();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Random chance;
    private long read;

    RacingTickets(Random chance) {
        this.chance = chance;
    }

    /** So many tickets are led to the start and run at once. */
    List<Race.Ending> run(Race race, int tickets) {
        Instant now = fixture.clock.instant();
        List<TicketReference> references = together(Collections.nCopies(tickets, () -> atStart(race, now)));
        Map<String, List<LoggedEvent>> history = news();
        var someHaveEnded = new CountDownLatch(Math.max(1, tickets / 2));
        List<Callable<Boolean>> moves = new ArrayList<>();
        for (TicketReference ticket : references) {
            String last =
                    history.getOrDefault(ticket.toString(), List.of()).getLast().id();
            moves.add(accepts(command(race.one(), ticket, now, last), someHaveEnded));
            moves.add(accepts(command(race.other(), ticket, now, last), someHaveEnded));
        }
        if (race.isAgainstTheClock()) {
            moves.add(moves.size() / 2, () -> becomesDue(now, someHaveEnded));
        }
        List<Boolean> told = new ArrayList<>(together(moves));
        if (race.isAgainstTheClock()) {
            told.remove(moves.size() / 2);
        }
        return endings(references, told);
    }

    private List<Race.Ending> endings(List<TicketReference> references, List<Boolean> told) {
        Map<String, List<LoggedEvent>> recorded = news();
        List<Race.Ending> endings = new ArrayList<>();
        for (int n = 0; n < references.size(); n++) {
            var events = recorded.getOrDefault(references.get(n).toString(), List.of()).stream()
                    .map(LoggedEvent::type)
                    .toList();
            endings.add(new Race.Ending(told.get(2 * n), told.get(2 * n + 1), events));
        }
        return endings;
    }

    private TicketReference atStart(Race race, Instant now) {
        var ticket = fixture.open(WriteFixture.form(TECHNICIAN, ACME)).reference();
        race.before().forEach(move -> fixture.send(command(move, ticket, now, "")));
        return ticket;
    }

    /** In the middle of the races: the same local time 15 days later, the due instant of all that was completed now. */
    private boolean becomesDue(Instant now, CountDownLatch someHaveEnded) throws InterruptedException {
        someHaveEnded.await();
        fixture.clock.set(now.atZone(BRUSSELS).plusDays(DAYS_TO_ANSWER).toInstant());
        return true;
    }

    private Callable<Boolean> accepts(OnTicket command, CountDownLatch ended) {
        int replica = chance.nextInt(2);
        return () -> {
            try {
                return isAccepted(replica, command);
            } finally {
                ended.countDown();
            }
        };
    }

    private boolean isAccepted(int replica, OnTicket command) {
        while (true) {
            try {
                fixture.send(replica, command);
                return true;
            } catch (RejectedException refused) {
                return false;
            } catch (TooMuchContention again) {
                Thread.onSpinWait();
            }
        }
    }

    private static OnTicket command(Move move, TicketReference ticket, Instant now, String completion) {
        return switch (move) {
            case SCHEDULE ->
                new ScheduleIntervention(ticket, ACMES_BRUNO, ANY, now.plus(Duration.ofDays(1)), Optional.empty());
            case REASSIGN -> new AssignSupplier(ticket, TECHNICIAN, ANY, OTHER);
            case COMPLETE -> new CompleteIntervention(ticket, ACMES_BRUNO, ANY, "réparé");
            case APPROVE -> new Approve(ticket, TECHNICIAN, ANY, Optional.empty());
            case REOPEN -> new Reopen(ticket, TECHNICIAN, ANY, "encore en panne", Optional.empty());
            case TIMEOUT -> new CloseAutomatically(ticket, TIMER, ANY, completion);
            case DUE -> throw new IllegalArgumentException("nobody commands the clock");
        };
    }

    /** What the log has got since the last look, by ticket. */
    private Map<String, List<LoggedEvent>> news() {
        Map<String, List<LoggedEvent>> news = new HashMap<>();
        for (LogPage page = reader.read(read, PAGE); page.upTo() > read; page = reader.read(read, PAGE)) {
            read = page.upTo();
            page.commits().stream()
                    .flatMap(stored -> stored.commit().events().stream())
                    .forEach(event -> news.merge(
                            event.aggregate(),
                            List.of(event),
                            (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        }
        return news;
    }

    private <T> List<T> together(List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
        fixture.close();
    }
}
