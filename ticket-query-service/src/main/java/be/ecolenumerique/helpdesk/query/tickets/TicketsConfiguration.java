package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.following.WaitingRoom;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the endpoints of tickets share. */
@Configuration(proxyBeanMethods = false)
class TicketsConfiguration {

    @Bean
    ListSubscriptions listSubscriptions(
            Reads reads,
            @Value("${helpdesk.list-streams.per-account}") int perAccount,
            @Value("${helpdesk.list-streams.in-all}") int inAll,
            @Value("${helpdesk.list-streams.heartbeat}") Duration heartbeat) {
        return new ListSubscriptions(reads, new WaitingRoom(perAccount), new WaitingRoom(inAll), heartbeat);
    }

    @Bean
    ShownTickets shownTickets(DomainClock clock) {
        return new ShownTickets(clock);
    }
}
