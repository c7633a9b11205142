package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the endpoints of tickets share. */
@Configuration(proxyBeanMethods = false)
class TicketsConfiguration {

    @Bean
    ShownTickets shownTickets(ScopedTickets tickets, DomainClock clock) {
        return new ShownTickets(tickets, clock);
    }
}
