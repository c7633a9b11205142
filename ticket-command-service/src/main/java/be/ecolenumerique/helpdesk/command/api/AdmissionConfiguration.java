package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.conventions.admission.RequestsInWork;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code helpdesk.writes.most-at-once}: in work on this replica; {@code helpdesk.writes.most-of-one-caller}: of them. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    @Bean
    RequestsInWork writesInWork(
            @Value("${helpdesk.writes.most-at-once:128}") int most,
            @Value("${helpdesk.writes.most-of-one-caller:96}") int mostOfOne,
            MeterRegistry registry) {
        return RequestsInWork.writes(most, mostOfOne, registry);
    }
}
