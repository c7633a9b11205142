package be.ecolenumerique.helpdesk.notification;

import be.ecolenumerique.helpdesk.conventions.admission.RequestsInWork;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code helpdesk.reads.most-at-once}: in work on this replica; {@code helpdesk.reads.most-of-one-caller}: of them. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    @Bean
    RequestsInWork readsInWork(
            @Value("${helpdesk.reads.most-at-once}") int most,
            @Value("${helpdesk.reads.most-of-one-caller}") int mostOfOne,
            MeterRegistry registry) {
        return RequestsInWork.reads(most, mostOfOne, registry);
    }
}
