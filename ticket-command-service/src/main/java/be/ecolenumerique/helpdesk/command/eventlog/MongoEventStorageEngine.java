package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's door to the {@link CommitLog}: what a unit of work publishes becomes one commit. Blocking: commands run on virtual
 * threads. A version that is taken is Axon's ConcurrencyException; every other {@link AppendFailed} goes through as it is.
 */
public class MongoEventStorageEngine extends BatchingEventStorageEngine {
    private static final int LATER_BATCHES = 10;

    private final CommitLog log;
    private final LogReader reader;
    private final Optional<Snapshots> snapshots;
    private final AppendSpans spans;

    /** @param settings names the serializers of events and snapshots */
    public MongoEventStorageEngine(CommitLog log, MongoDatabase database, Settings settings) {
        super(settings);
        this.log = log;
        reader = new LogReader(database);
        spans = new AppendSpans(settings.spans);
        snapshots = settings.snapshots ? Optional.of(new Snapshots(database)) : Optional.empty();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<LoggedEvent> logged = events.stream()
                .map(event -> EventEntries.logged(event, serializer))
                .toList();
        try {
            spans.around(() -> append(Commit.of(RequestKey.ofCurrentCommand(), logged)));
        } catch (AppendConflict conflict) {
            handlePersistenceException(conflict, messageAt(conflict, logged, events));
        }
    }

    private void append(Commit commit) {
        try {
            log.append(commit).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AppendFailed failed ? failed : e;
        }
    }

    private static EventMessage<?> messageAt(
            AppendConflict conflict, List<LoggedEvent> logged, List<? extends EventMessage<?>> events) {
        return IntStream.range(0, logged.size())
                .filter(i -> logged.get(i).standsAt(conflict.aggregate(), conflict.version()))
                .<EventMessage<?>>mapToObj(events::get)
                .findFirst()
                .orElseThrow();
    }

    /** A stream that goes on after its first batch is long: the following ones are larger, for each is a way to MongoDB. */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long from, int batchSize) {
        long until = from == 0 ? batchSize : from + (long) batchSize * LATER_BATCHES;
        List<StoredCommit> commits = from == 0 && until <= CommitLog.BEGINNING
                ? log.beginningOf(aggregate)
                : log.reading(queries -> queries.ofAggregate(aggregate, from, until));
        commits.forEach(stored -> log.hasRead(stored.number()));
        return EventEntries.ofAggregate(commits, aggregate, from, until);
    }

    @Override
    protected synchronized List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken token, int batchSize) {
        LogPosition after = LogPosition.of(token);
        LogPage page = reader.read(Math.max(0, after.number() - 1), batchSize);
        List<TrackedEventData<String>> events = behind(after, page);
        while (events.isEmpty()
                && page.upTo() >= after.number()
                && !page.commits().isEmpty()) {
            page = reader.read(page.upTo(), batchSize);
            events = behind(after, page);
        }
        return events;
    }

    private static List<TrackedEventData<String>> behind(LogPosition after, LogPage page) {
        return page.commits().stream()
                .flatMap(stored -> EventEntries.tracked(stored, after))
                .toList();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        LoggedEvent logged = EventEntries.logged(snapshot, serializer);
        snapshots.ifPresent(kept -> kept.store(logged, log.lastKnownCommit()));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        Optional<Snapshots.Stored> snapshot = snapshots.flatMap(kept -> log.reading(_ -> kept.of(aggregate)));
        snapshot.ifPresent(stored -> log.hasRead(stored.tail()));
        return snapshot.map(Snapshots.Stored::entry).stream();
    }

    @Override
    public TrackingToken createHeadToken() {
        return LogPosition.behind(log.lastCommit()).token();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return log.reading(queries -> queries.firstSince(instant))
                .map(stored -> LogPosition.before(stored.number(), indexOfFirstSince(stored, instant)))
                .map(LogPosition::token)
                .orElseGet(this::createHeadToken);
    }

    private static int indexOfFirstSince(StoredCommit stored, Instant instant) {
        List<LoggedEvent> events = stored.commit().events();
        return IntStream.range(0, events.size())
                .filter(i -> events.get(i).millis() >= instant.toEpochMilli())
                .findFirst()
                .orElse(0);
    }

    /** What Axon's engines are configured with. A version that is taken is a duplicate unless a resolver says otherwise. */
    public static final class Settings extends BatchingEventStorageEngine.Builder {
        private boolean snapshots;
        private Spans spans = Spans.unexported();

        public Settings(Serializer events, Serializer snapshots) {
            eventSerializer(events);
            snapshotSerializer(snapshots);
            persistenceExceptionResolver(AppendConflict.class::isInstance);
        }

        /** Each append is told to whoever collects these. */
        public Settings traced(Spans spans) {
            this.spans = spans;
            return this;
        }

        /** Without this a snapshot is neither kept nor looked for: tickets are short, and each look is a way to MongoDB. */
        public Settings keepSnapshots() {
            snapshots = true;
            return this;
        }
    }
}
