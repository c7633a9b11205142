package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.following.WaitingRoom;
import be.ecolenumerique.helpdesk.query.journeys.TicketLedger;
import be.ecolenumerique.helpdesk.query.scope.ScopedDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** What the export is put together from. */
@Configuration(proxyBeanMethods = false)
class ExportsConfiguration {
    private static final int AT_ONCE = 2;

    @Bean
    PersonExports personExports(WebClient commandService, ScopedDirectory directory, TicketLedger ledger, Names names) {
        return new PersonExports(
                new Dossiers(commandService), directory, new PersonTickets(ledger), names, new WaitingRoom(AT_ONCE));
    }
}
