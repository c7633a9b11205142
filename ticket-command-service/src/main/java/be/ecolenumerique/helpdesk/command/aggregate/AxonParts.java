package be.ecolenumerique.helpdesk.command.aggregate;

import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** How Axon's event store, repository and command bus are built here, in the service and in its tests alike. */
final class AxonParts {
    private static final int LOCK_ATTEMPT_MILLIS = 100;
    private static final int LOCK_ATTEMPTS = 100;

    private AxonParts() {}

    static EventStore eventStore(EventStorageEngine engine, CommandTime time) {
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .optimizeEventConsumption(false)
                .build();
        store.registerDispatchInterceptor(time);
        return store;
    }

    static TicketShell ticketShell(EventStore store, TicketHandling handling, int remembered) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Ticket.class),
                new SimpleResourceParameterResolverFactory(List.of(handling)));
        var bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<Ticket>builder()
                .aggregateType(Ticket.class)
                .repository(repository(store, parameters, remembered))
                .parameterResolverFactory(parameters)
                .commandTargetResolver(new CommandTarget())
                .build()
                .subscribe(bus);
        return new TicketShell(bus, handling);
    }

    private static CachingEventSourcingRepository<Ticket> repository(
            EventStore store, ParameterResolverFactory parameters, int remembered) {
        return EventSourcingRepository.builder(Ticket.class)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .lockFactory(PessimisticLockFactory.builder()
                        .acquireAttempts(LOCK_ATTEMPTS)
                        .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                        .build())
                .cache(new RecentTickets(remembered))
                .build();
    }
}
