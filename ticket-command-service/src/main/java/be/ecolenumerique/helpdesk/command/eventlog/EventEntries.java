package be.ecolenumerique.helpdesk.command.eventlog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Axon's messages to the log's events and back. */
final class EventEntries {
    private EventEntries() {}

    static LoggedEvent logged(EventMessage<?> message, Serializer serializer) {
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = message.serializeMetaData(serializer, String.class);
        DomainEventMessage<?> domain = message instanceof DomainEventMessage<?> d ? d : null;
        return new LoggedEvent(
                domain == null
                        ? LoggedEvent.placeWithoutAggregate(message.getIdentifier())
                        : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                domain == null ? null : domain.getType(),
                message.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData(),
                message.getTimestamp().toEpochMilli());
    }

    static DomainEventData<String> entry(LoggedEvent event) {
        return new GenericDomainEventEntry<>(
                event.kind(),
                event.aggregate(),
                event.version(),
                event.id(),
                Instant.ofEpochMilli(event.millis()),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
    }

    /** The events of one aggregate, in its order. */
    static List<DomainEventData<String>> ofAggregate(
            List<StoredCommit> commits, String aggregate, long from, long until) {
        return commits.stream()
                .flatMap(stored -> stored.commit().events().stream())
                .filter(e -> e.aggregate().equals(aggregate) && e.version() >= from && e.version() < until)
                .sorted(Comparator.comparingLong(LoggedEvent::version))
                .map(EventEntries::entry)
                .toList();
    }

    /** Those of a commit that stand behind the position. */
    static Stream<TrackedEventData<String>> tracked(StoredCommit stored, LogPosition after) {
        List<LoggedEvent> events = stored.commit().events();
        return IntStream.range(0, events.size())
                .filter(index -> after.isBefore(stored.number(), index))
                .mapToObj(index -> tracked(events.get(index), new LogPosition(stored.number(), index)));
    }

    private static TrackedEventData<String> tracked(LoggedEvent event, LogPosition position) {
        DomainEventData<String> entry = entry(event);
        return event.hasAggregate()
                ? new TrackedDomainEventData<>(position.token(), entry)
                : new FreeEventData(position.token(), Objects.requireNonNull(entry));
    }
}
