package be.ecolenumerique.helpdesk.conventions.admission;

import be.ecolenumerique.helpdesk.conventions.problems.ProblemWriter;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** A service that says which requests it bounds, and how, has them bounded. */
@AutoConfiguration(after = ProblemsAutoConfiguration.class)
@ConditionalOnBean(RequestsInWork.class)
public class AdmissionAutoConfiguration {

    @Bean
    Door door(RequestsInWork requests, ProblemWriter problems) {
        return new Door(requests, problems);
    }

    @Bean
    Shares shares(RequestsInWork requests) {
        return new Shares(requests);
    }
}
