package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.CommitHints;
import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.command.eventlog.Pace;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Copies the log to Kafka, in one instance at a time: the holder of the lease. Nothing is ever skipped: after any failure
 * the term ends, and the next one, here or elsewhere, starts again at the position with a new producer. So each record
 * arrives at least once, and in the order of its key.
 */
final class EventRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventRelay.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(15);

    private final MongoDatabase database;
    private final RelayKafka kafka;
    private final TopicsReady topics;
    private final PeopleFirst people;
    private final RelayProgress progress;
    private final RelayLease lease;
    private final LogReader reader;

    private volatile boolean running;
    private volatile Optional<Thread> thread = Optional.empty();

    EventRelay(
            MongoDatabase database,
            RelayKafka kafka,
            TopicsReady topics,
            UnpublishedPeople people,
            RelayProgress progress) {
        this.database = database;
        this.kafka = kafka;
        this.topics = topics;
        this.people = new PeopleFirst(people);
        this.progress = progress;
        lease = new RelayLease(database);
        reader = new LogReader(database);
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Optional.of(Thread.ofPlatform().name("event-relay").start(this::live));
    }

    private void live() {
        try (CommitHints hints = new CommitHints(database)) {
            while (running) {
                hints.awaitNews(lead(hints) ? POLL : AFTER_FAILURE);
            }
        }
    }

    /** True where a term ended in order, or somebody else leads. */
    private boolean lead(CommitHints hints) {
        try {
            look();
            topics.requireReady();
            long askedAt = Pace.REAL.nanos();
            lease.acquire().ifPresent(term -> serve(new HeldLease(lease, term, Pace.REAL, askedAt), hints));
            return true;
        } catch (RuntimeException endsTheTerm) {
            LOG.warn("Relay starts again at its position: {}", endsTheTerm.toString());
            return false;
        }
    }

    private void look() {
        long position = lease.position();
        progress.follows(position, reader.read(position, 1).oldest());
    }

    private void serve(HeldLease lent, CommitHints hints) {
        try (HeldLease held = lent;
                PipelinedSends sends = new PipelinedSends(kafka.newProducer())) {
            topics.requireOwnHistory(held);
            held.keep();
            progress.leads();
            LOG.info("Relay leads, epoch {}", held.leadership().epoch());
            RelayTerm term = new RelayTerm(reader, people, held, sends, progress);
            LaterErasures erasures = new LaterErasures(people, sends, held, Pace.REAL);
            while (running) {
                if (!term.advance()) {
                    hints.awaitNews(POLL);
                }
                erasures.look();
            }
            term.finish();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        thread.ifPresent(EventRelay::awaitEnd);
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join(LONGEST_FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, whose last requests still append. */
    @Override
    public int getPhase() {
        return 0;
    }
}
