package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.command.eventlog.Pace;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;

/** Leads as {@link EventRelay} does, on a strand instead of a thread; lease, terms, reader and sends are the relay's own. */
public final class SimulatedRelay {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final RelayLease lease;
    private final LogReader reader;
    private final PeopleFirst people;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Pace pace;

    public SimulatedRelay(
            MongoDatabase database, UnpublishedPeople people, Supplier<Producer<String, byte[]>> producers, Pace pace) {
        this.lease = new RelayLease(database);
        this.reader = new LogReader(database, pace);
        this.people = new PeopleFirst(people);
        this.producers = producers;
        this.pace = pace;
    }

    public void live(BooleanSupplier running) {
        while (running.getAsBoolean()) {
            pace.pause(lead(running) ? POLL : AFTER_FAILURE);
        }
    }

    private boolean lead(BooleanSupplier running) {
        try {
            long askedAt = pace.nanos();
            lease.acquire().ifPresent(term -> serve(new HeldLease(lease, term, pace, askedAt), running));
            return true;
        } catch (RuntimeException endsTheTerm) {
            return false;
        }
    }

    private void serve(HeldLease lent, BooleanSupplier running) {
        try (HeldLease held = lent;
                PipelinedSends sends = new PipelinedSends(producers.get())) {
            RelayTerm term = new RelayTerm(reader, people, held, sends, new Silent());
            while (running.getAsBoolean()) {
                if (!term.advance()) {
                    pace.pause(POLL);
                }
            }
            term.finish();
        }
    }

    private static final class Silent implements RelayWitness {
        @Override
        public void waiting(Instant oldest) {}

        @Override
        public void acknowledged(SentPage sent) {}

        @Override
        public void relayed(long upTo, Instant oldestLeft) {}
    }
}
