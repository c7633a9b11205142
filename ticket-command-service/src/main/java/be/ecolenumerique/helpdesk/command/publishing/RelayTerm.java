package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LogPage;
import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * One term as leader, one page at a time: people first, then events without waiting for each; the position follows what the
 * broker has acknowledged without a gap. The first failure ends the term; whatever comes next starts again at the position.
 * The busier the log, the longer it waits for more: a page costs this service, MongoDB, Kafka and each consumer much the same
 * whether one commit is in it or twenty. A commit that comes alone waits for nothing.
 */
final class RelayTerm {
    private static final int PAGE = 500;
    private static final int MOST_PAGES_IN_FLIGHT = 4;
    private static final long LINGER_NANOS_BY_COMMIT = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_LINGER_NANOS = Duration.ofMillis(20).toNanos();

    private final LogReader reader;
    private final PeopleFirst people;
    private final HeldLease lease;
    private final PipelinedSends sends;
    private final RelayWitness progress;
    private final Deque<SentPage> inFlight = new ArrayDeque<>();
    private long read;
    private long notBeforeNanos = System.nanoTime();

    RelayTerm(LogReader reader, PeopleFirst people, HeldLease lease, PipelinedSends sends, RelayWitness progress) {
        this.reader = reader;
        this.people = people;
        this.lease = lease;
        this.sends = sends;
        this.progress = progress;
        read = lease.leadership().position();
    }

    /** Sends the next page; false at the end of the log, when everything is acknowledged. */
    boolean advance() {
        LockSupport.parkNanos(notBeforeNanos - System.nanoTime());
        lease.keep();
        long now = System.nanoTime();
        LogPage page = reader.read(read, PAGE);
        if (page.upTo() == read) {
            finish();
            return false;
        }
        notBeforeNanos = now + lingerBehind(page.commits().size());
        send(page);
        settle(MOST_PAGES_IN_FLIGHT);
        return true;
    }

    private static long lingerBehind(int commits) {
        return commits < 2 || commits == PAGE ? 0 : Math.min(LONGEST_LINGER_NANOS, commits * LINGER_NANOS_BY_COMMIT);
    }

    private void send(LogPage page) {
        progress.waiting(oldestInFlightOr(page.oldest()));
        people.publish(page, sends, lease);
        lease.keep();
        long now = System.nanoTime();
        inFlight.add(new SentPage(page, sends.send(page.commits().stream().flatMap(CommitRecords::of)), now));
        read = page.upTo();
    }

    private Instant oldestInFlightOr(Instant next) {
        return inFlight.isEmpty() ? next : inFlight.getFirst().page().oldest();
    }

    /** Waits for everything sent. */
    void finish() {
        settle(0);
    }

    private void settle(int mayStayInFlight) {
        long acknowledged = 0;
        while (inFlight.size() > mayStayInFlight
                || (!inFlight.isEmpty() && inFlight.getFirst().acknowledged().isDone())) {
            SentPage first = inFlight.getFirst();
            lease.await(first.acknowledged());
            progress.acknowledged(first);
            acknowledged = first.page().upTo();
            inFlight.removeFirst();
        }
        if (acknowledged > 0) {
            lease.moveTo(acknowledged);
            progress.relayed(acknowledged, oldestInFlightOr(Instant.MAX));
        }
    }
}
