package be.ecolenumerique.helpdesk.command.api.admission;

import be.ecolenumerique.helpdesk.conventions.problems.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code helpdesk.writes.most-at-once}: in work on this replica; {@code helpdesk.writes.most-of-one-caller}: of them. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    @Bean
    WritesInWork writesInWork(
            @Value("${helpdesk.writes.most-at-once:128}") int most,
            @Value("${helpdesk.writes.most-of-one-caller:96}") int mostOfOne,
            MeterRegistry registry) {
        return new WritesInWork(most, mostOfOne, registry);
    }

    @Bean
    WriteDoor writeDoor(WritesInWork writes, ProblemWriter problems) {
        return new WriteDoor(writes, problems);
    }

    @Bean
    WriteShares writeShares(WritesInWork writes) {
        return new WriteShares(writes);
    }
}
