package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.aggregate.NewCommit.NewEvent;
import be.ecolenumerique.helpdesk.command.domain.Recorded;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * Streams of the log read anew, and commits over several aggregates at once: for what is written too seldom to be kept in
 * memory (companies, their addresses, persons, subscriptions). Blocking.
 */
public final class EventStreams {
    public static final String PERSON = "Person";

    private final EventStore log;

    public EventStreams(EventStore log) {
        this.log = log;
    }

    /** The ticket as it is now, whatever this replica remembers of it. */
    public TicketState ticket(TicketReference reference) {
        return fold(reference.toString(), (TicketState) new TicketState.None(), EventStreams::evolve);
    }

    /** Since when the ticket is closed, by the domain's clock; never where it is not. */
    public Optional<Instant> closedSince(TicketReference reference) {
        return fold(reference.toString(), new Closing(new TicketState.None(), Optional.empty()), Closing::after)
                .since();
    }

    private record Closing(TicketState state, Optional<Instant> since) {
        Closing after(DomainEventMessage<?> message) {
            TicketState next = evolve(state, message);
            if (!(next instanceof TicketState.Closed)) {
                return new Closing(next, Optional.empty());
            }
            return new Closing(next, since.or(() -> Optional.of(message.getTimestamp())));
        }
    }

    private static TicketState evolve(TicketState state, DomainEventMessage<?> message) {
        var actor = EventSurroundings.in(message.getMetaData()).actor();
        return state.evolve(new Recorded((TicketEvent) message.getPayload(), message.getIdentifier(), actor));
    }

    /** The payloads of a stream, oldest first, folded. */
    public <S, E> S fold(String aggregate, S start, Class<E> events, BiFunction<S, E, S> evolve) {
        return fold(aggregate, start, (state, message) -> evolve.apply(state, events.cast(message.getPayload())));
    }

    private <S> S fold(String aggregate, S start, BiFunction<S, DomainEventMessage<?>, S> evolve) {
        S state = start;
        var stream = log.readEvents(aggregate);
        while (stream.hasNext()) {
            state = evolve.apply(state, stream.next());
        }
        return state;
    }

    /** All of it or nothing; Axon's ConcurrencyException where somebody else was first on one of the aggregates. */
    public void append(NewCommit commit, Request request) {
        var command = new GenericCommandMessage<>(commit, request.metaData());
        DefaultUnitOfWork.startAndGet(command).execute(() -> log.publish(messages(commit, request)));
    }

    private static List<? extends DomainEventMessage<?>> messages(NewCommit commit, Request request) {
        var first = request.firstEventMetadata(commit.actor(), commit.answer());
        var others = request.eventMetadata(commit.actor());
        return IntStream.range(0, commit.events().size())
                .mapToObj(i -> message(commit.events().get(i), i == 0 ? first : others))
                .toList();
    }

    private static DomainEventMessage<?> message(NewEvent e, MetaData metadata) {
        return new GenericDomainEventMessage<>(e.kind(), e.aggregate(), e.version(), e.event(), metadata);
    }
}
