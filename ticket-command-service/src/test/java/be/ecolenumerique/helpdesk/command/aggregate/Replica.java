package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.SubscriptionDecider;
import be.ecolenumerique.helpdesk.command.domain.TicketDecider;
import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.eventlog.LogFixture;
import be.ecolenumerique.helpdesk.command.eventlog.MongoEventStorageEngine;
import be.ecolenumerique.helpdesk.command.suppliers.LogEvents;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** One replica of the write side on a real log: what the service puts together, without Spring and HTTP. */
public final class Replica implements AutoCloseable {
    private final CommitLog log;
    private final EventStreams streams;
    private final KeyedWrites keyed;
    private final CommandThreads threads;
    private final EventStore store;
    private final CommandTime time;

    public Replica(LogFixture logs, InstantSource clock) {
        log = logs.openLog();
        var serializer = new WireEventSerializer(LogEvents.codec());
        time = new CommandTime(clock);
        store = AxonParts.eventStore(
                new MongoEventStorageEngine(
                        log, logs.database(), new MongoEventStorageEngine.Settings(serializer, serializer)),
                time);
        streams = new EventStreams(store);
        keyed = new KeyedWrites(log::findByRequestKey);
        threads = new CommandThreads(4_096, log::requireReady);
    }

    public CommitLog log() {
        return log;
    }

    public EventStreams streams() {
        return streams;
    }

    public KeyedWrites keyed() {
        return keyed;
    }

    public CommandThreads threads() {
        return threads;
    }

    /** @param references of all replicas together */
    public CommandDispatch tickets(Directory directory, ContactRecords contacts, AtomicInteger references) {
        var decider = new TicketDecider(directory);
        var shell = AxonParts.ticketShell(store, new TicketHandling(decider, time, store), 1_000);
        var tickets = new Tickets(
                shell,
                keyed,
                () -> new TicketReference(references.incrementAndGet()),
                contacts,
                new Tickets.Visibility(streams, decider));
        var subscriptions = new Subscriptions(streams, new SubscriptionDecider(directory), keyed, time);
        return new CommandDispatch(tickets, subscriptions, threads);
    }

    @Override
    public void close() {
        threads.close();
    }
}
