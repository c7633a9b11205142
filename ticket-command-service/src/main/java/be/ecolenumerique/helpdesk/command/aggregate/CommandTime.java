package be.ecolenumerique.helpdesk.command.aggregate;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * One instant for a whole command, in milliseconds: what the decider counts from is also the time of its events, so that
 * the due instant is the time of the completion plus 15 days exactly.
 */
final class CommandTime implements MessageDispatchInterceptor<EventMessage<?>> {
    private static final String RESOURCE = CommandTime.class.getName();

    private final InstantSource clock;

    CommandTime(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, r -> instant());
    }

    Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, message) -> message instanceof DomainEventMessage<?> event ? at(now(), event) : message;
    }

    private static <T> DomainEventMessage<T> at(Instant now, DomainEventMessage<T> event) {
        return new GenericDomainEventMessage<>(
                event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(), event, now);
    }
}
