package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.SubscriptionDecider;
import be.ecolenumerique.helpdesk.command.domain.TicketDecider;
import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.eventlog.ReferenceBlocks;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon's parts, put together by hand: no server, no processors, no query bus, just aggregates on our own log. */
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {

    @Bean
    Serializer eventSerializer(EventCodec codec) {
        return new WireEventSerializer(codec);
    }

    @Bean
    CommandTime commandTime(DomainClock clock) {
        return new CommandTime(clock);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine, CommandTime time) {
        return AxonParts.eventStore(engine, time);
    }

    @Bean
    EventStreams eventStreams(EventStore store) {
        return new EventStreams(store);
    }

    @Bean
    KeyedWrites keyedWrites(CommitLog log) {
        return new KeyedWrites(log::findByRequestKey);
    }

    @Bean
    CommandThreads commandThreads(CommitLog log, @Value("${helpdesk.writes.most-threads:512}") int most) {
        return new CommandThreads(most, log::requireReady);
    }

    @Bean
    TicketDecider ticketDecider(Directory directory) {
        return new TicketDecider(directory);
    }

    @Bean
    TicketShell ticketShell(
            EventStore store,
            TicketDecider decider,
            CommandTime time,
            @Value("${helpdesk.tickets.remembered:10000}") int remembered) {
        return AxonParts.ticketShell(store, new TicketHandling(decider, time, store), remembered);
    }

    @Bean
    Tickets tickets(
            TicketShell shell,
            KeyedWrites keyed,
            @Qualifier("ticketReferences") ReferenceBlocks references,
            ContactRecords contacts,
            Tickets.Visibility visibility) {
        return new Tickets(shell, keyed, () -> TicketReference.of(references.next()), contacts, visibility);
    }

    @Bean
    Tickets.Visibility ticketVisibility(EventStreams streams, TicketDecider decider) {
        return new Tickets.Visibility(streams, decider);
    }

    @Bean
    Subscriptions subscriptions(EventStreams streams, Directory directory, KeyedWrites keyed, CommandTime time) {
        return new Subscriptions(streams, new SubscriptionDecider(directory), keyed, time);
    }

    @Bean
    Releases releases(TicketShell shell, Subscriptions subscriptions, Directory directory) {
        return new Releases(shell, subscriptions, directory);
    }

    @Bean
    CommandDispatch commandDispatch(Tickets tickets, Subscriptions subscriptions, CommandThreads threads) {
        return new CommandDispatch(tickets, subscriptions, threads);
    }
}
