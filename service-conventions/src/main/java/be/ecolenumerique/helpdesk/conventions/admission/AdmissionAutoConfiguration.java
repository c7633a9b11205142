package be.ecolenumerique.helpdesk.conventions.admission;

import be.ecolenumerique.helpdesk.conventions.problems.ProblemWriter;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemsAutoConfiguration;
import be.ecolenumerique.helpdesk.conventions.security.KnownCallers;
import be.ecolenumerique.helpdesk.conventions.security.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** A service that says which requests it bounds, and how, has them bounded. */
@AutoConfiguration(after = {ProblemsAutoConfiguration.class, SecurityAutoConfiguration.class})
@ConditionalOnBean(RequestsInWork.class)
public class AdmissionAutoConfiguration {

    @Bean
    Door door(RequestsInWork requests, KnownCallers callers, ProblemWriter problems) {
        return new Door(requests, callers, problems);
    }

    @Bean
    Shares shares(RequestsInWork requests) {
        return new Shares(requests);
    }
}
