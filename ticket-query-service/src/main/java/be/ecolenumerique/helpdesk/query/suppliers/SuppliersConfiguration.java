package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the endpoints of people share. */
@Configuration(proxyBeanMethods = false)
class SuppliersConfiguration {

    @Bean
    PeopleSearch peopleSearch(People people, Companies companies) {
        return new PeopleSearch(people, companies);
    }
}
