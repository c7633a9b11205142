package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.following.WaitingRoom;
import be.ecolenumerique.helpdesk.query.journeys.TicketLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the export is put together from. */
@Configuration(proxyBeanMethods = false)
class ExportsConfiguration {
    private static final int AT_ONCE = 2;

    @Bean
    PersonExports personExports(People people, Companies companies, TicketLedger ledger, Names names) {
        return new PersonExports(people, companies, new PersonTickets(ledger), names, new WaitingRoom(AT_ONCE));
    }
}
