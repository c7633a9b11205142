package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventTypes;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.projection.ActivityDocument;
import be.ecolenumerique.helpdesk.query.projection.TicketPassages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * The way of a ticket's events through the system: ids and instants, never content. So operators, who see no ticket, may
 * know it of every one; of the others only EN staff may.
 */
public final class TicketJourneys {
    private final TicketPassages passages;
    private final EventTypes types = EventTypes.published();

    public TicketJourneys(TicketPassages passages) {
        this.passages = passages;
    }

    /**
     * One event.
     *
     * @param accepted when it happened, by the domain's clock
     * @param relayed when it was given to Kafka, by the relay's clock; absent where nobody noted it
     * @param projected when the list first showed it, by the real clock; absent where nobody noted it
     */
    public record Stage(
            long version,
            String event,
            String type,
            long commit,
            Optional<String> traceparent,
            Instant accepted,
            Optional<Instant> relayed,
            Optional<Instant> projected) {}

    /** @param versions how many events the ticket has */
    public record Found(long versions, List<Stage> stages) {}

    /** Nothing where there is no such ticket, or for a caller who is neither. */
    public Mono<Found> find(Reader reader, ScopedTickets tickets, TicketReference ticket, long from, long to) {
        return Mono.justOrEmpty(Readers.scopeOfIdsFor(reader.caller()))
                .flatMap(scope -> tickets.ticket(scope, ticket))
                .flatMap(seen -> tickets.activity(seen, Math.max(1, from), to)
                        .collectList()
                        .flatMap(this::stages)
                        .map(stages -> new Found(seen.version(), stages)));
    }

    private Mono<List<Stage>> stages(List<EventEnvelope<TicketEvent>> events) {
        return passages.of(events.stream().map(TicketJourneys::entry).toList())
                .collect(Collectors.toMap(TicketPassages.Noted::entry, Function.identity()))
                .map(noted -> events.stream().map(event -> stage(event, noted)).toList());
    }

    private Stage stage(EventEnvelope<TicketEvent> event, Map<String, TicketPassages.Noted> noted) {
        var passage = Optional.ofNullable(noted.get(entry(event)));
        return new Stage(
                event.sequence(),
                event.eventId(),
                types.of(event.event().getClass()).name(),
                event.commit(),
                event.metadata().traceparent(),
                event.time(),
                passage.map(TicketPassages.Noted::relayed),
                passage.map(TicketPassages.Noted::projected));
    }

    private static String entry(EventEnvelope<TicketEvent> event) {
        return ActivityDocument.id(event.event().ticket(), event.sequence());
    }
}
