package be.ecolenumerique.helpdesk.conventions.admission;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** {@code helpdesk.reads.most-at-once}: in work on this replica; {@code helpdesk.reads.most-of-one-caller}: of them. */
@AutoConfiguration(before = AdmissionAutoConfiguration.class)
@ConditionalOnProperty("helpdesk.reads.most-at-once")
public class ReadsInWorkAutoConfiguration {

    @Bean
    RequestsInWork readsInWork(
            @Value("${helpdesk.reads.most-at-once}") int most,
            @Value("${helpdesk.reads.most-of-one-caller}") int mostOfOne,
            MeterRegistry registry) {
        return RequestsInWork.reads(most, mostOfOne, registry);
    }
}
