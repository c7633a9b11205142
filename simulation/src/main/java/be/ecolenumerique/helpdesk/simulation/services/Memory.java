package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.command.domain.Recorded;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.command.eventlog.SimulatedLog;
import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tickets as one replica remembers them, perhaps no longer as they are; and as the log has them. */
final class Memory {
    private static final EventCodec CODEC = EventCodec.published();

    private final SimulatedLog log;
    private final Map<TicketReference, TicketState> remembered = new HashMap<>();

    Memory(SimulatedLog log) {
        this.log = log;
    }

    TicketState of(TicketReference ticket) {
        TicketState state = remembered.get(ticket);
        return state == null ? read(ticket) : state;
    }

    void remember(TicketReference ticket, TicketState state) {
        remembered.put(ticket, state);
    }

    void forget(TicketReference ticket) {
        remembered.remove(ticket);
    }

    TicketState read(TicketReference ticket) {
        TicketState state = new TicketState.None();
        List<StoredCommit> commits = log.ofAggregate(ticket.toString());
        List<LoggedEvent> events = commits.stream()
                .flatMap(commit -> commit.commit().events().stream())
                .filter(event -> event.aggregate().equals(ticket.toString()))
                .sorted(Comparator.comparingLong(LoggedEvent::version))
                .toList();
        for (LoggedEvent event : events) {
            state = state.evolve(recorded(event));
        }
        if (state instanceof TicketState.Existing) {
            remember(ticket, state);
        }
        return state;
    }

    private static Recorded recorded(LoggedEvent event) {
        EventEnvelope<Object> envelope = envelope(event, 0);
        return new Recorded((TicketEvent) envelope.event(), event.id(), envelope.actor());
    }

    static EventEnvelope<Object> envelope(LoggedEvent event, long commit) {
        String revision = event.revision();
        var wire = new WireEvent(
                event.id(),
                event.aggregate(),
                event.version() + 1,
                event.type(),
                revision == null ? 1 : Integer.parseInt(revision),
                Instant.ofEpochMilli(event.millis()),
                event.metadata(),
                event.payload());
        return CODEC.decode(wire, commit);
    }
}
