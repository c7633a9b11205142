package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.query.scope.ScopedDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the endpoints of people share. */
@Configuration(proxyBeanMethods = false)
class SuppliersConfiguration {

    @Bean
    PeopleSearch peopleSearch(ScopedDirectory directory) {
        return new PeopleSearch(directory);
    }
}
