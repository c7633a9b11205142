package be.ecolenumerique.helpdesk.query;

import be.ecolenumerique.helpdesk.conventions.admission.Door;
import be.ecolenumerique.helpdesk.conventions.admission.RequestsInWork;
import be.ecolenumerique.helpdesk.conventions.admission.Shares;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code helpdesk.reads.most-at-once}: in work on this replica; {@code helpdesk.reads.most-of-one-caller}: of them. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    @Bean
    RequestsInWork readsInWork(
            @Value("${helpdesk.reads.most-at-once:256}") int most,
            @Value("${helpdesk.reads.most-of-one-caller:128}") int mostOfOne,
            MeterRegistry registry) {
        return RequestsInWork.reads(most, mostOfOne, registry);
    }

    @Bean
    Door readDoor(RequestsInWork reads, ProblemWriter problems) {
        return new Door(reads, problems);
    }

    @Bean
    Shares readShares(RequestsInWork reads) {
        return new Shares(reads);
    }
}
