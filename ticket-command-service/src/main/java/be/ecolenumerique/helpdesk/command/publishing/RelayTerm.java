package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LogPage;
import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One term as leader, one page at a time: people first, then events without waiting for each; the position follows what the
 * broker has acknowledged without a gap. The first failure ends the term; whatever comes next starts again at the position.
 */
final class RelayTerm {
    private static final int PAGE = 500;
    private static final int MOST_PAGES_IN_FLIGHT = 4;

    private final LogReader reader;
    private final PeopleFirst people;
    private final HeldLease lease;
    private final PipelinedSends sends;
    private final RelayWitness progress;
    private final Deque<SentPage> inFlight = new ArrayDeque<>();
    private long read;

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
        lease.keep();
        LogPage page = reader.read(read, PAGE);
        if (page.upTo() == read) {
            finish();
            return false;
        }
        send(page);
        settle(MOST_PAGES_IN_FLIGHT);
        return true;
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
