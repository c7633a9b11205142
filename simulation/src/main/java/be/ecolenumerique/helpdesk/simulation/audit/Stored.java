package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The log as it lies on the disk, read by the auditor itself. */
final class Stored {
    private static final EventCodec CODEC = EventCodec.published();

    /** A commit; a closed number has no events. */
    record Commit(long number, Optional<String> id, Optional<String> key, List<EventEnvelope<TicketEvent>> events) {}

    private final List<Commit> commits = new ArrayList<>();
    private final Map<String, List<EventEnvelope<TicketEvent>>> byTicket = new LinkedHashMap<>();

    Stored(Collection<BsonDocument> documents) {
        documents.stream().map(Stored::commit).forEach(commits::add);
        commits.sort(Comparator.comparingLong(Commit::number));
        commits.stream()
                .flatMap(commit -> commit.events().stream())
                .forEach(event -> byTicket.computeIfAbsent(event.aggregate(), ticket -> new ArrayList<>())
                        .add(event));
    }

    List<Commit> commits() {
        return commits;
    }

    /** In the order of the log. */
    Map<String, List<EventEnvelope<TicketEvent>>> byTicket() {
        return byTicket;
    }

    List<EventEnvelope<TicketEvent>> of(String ticket) {
        return byTicket.getOrDefault(ticket, List.of());
    }

    List<Commit> withKey(String key) {
        return commits.stream()
                .filter(commit -> commit.key().filter(key::equals).isPresent())
                .toList();
    }

    private static Commit commit(BsonDocument document) {
        long number = document.getInt64("_id").getValue();
        List<EventEnvelope<TicketEvent>> events = new ArrayList<>();
        if (document.containsKey("e")) {
            document.getArray("e").stream()
                    .map(BsonValue::asDocument)
                    .map(e -> event(e, number))
                    .forEach(events::add);
        }
        return new Commit(
                number,
                Optional.ofNullable(document.get("c"))
                        .map(id -> id.asBinary().asUuid().toString()),
                Optional.ofNullable(document.get("r")).map(key -> key.asString().getValue()),
                events);
    }

    private static EventEnvelope<TicketEvent> event(BsonDocument e, long commit) {
        var wire = new WireEvent(
                e.getString("i").getValue(),
                e.getString("a").getValue(),
                e.getInt64("v").getValue() + 1,
                e.getString("t").getValue(),
                Integer.parseInt(e.getString("rv").getValue()),
                Instant.ofEpochMilli(e.getInt64("ts").getValue()),
                e.getString("m").getValue(),
                e.getString("p").getValue());
        EventEnvelope<Object> envelope = CODEC.decode(wire, commit);
        return envelope.as((TicketEvent) envelope.event());
    }
}
