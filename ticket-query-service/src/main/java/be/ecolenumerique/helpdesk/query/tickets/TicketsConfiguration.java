package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the endpoints of tickets share. */
@Configuration(proxyBeanMethods = false)
class TicketsConfiguration {

    @Bean
    ShownTickets shownTickets(DomainClock clock) {
        return new ShownTickets(clock);
    }
}
