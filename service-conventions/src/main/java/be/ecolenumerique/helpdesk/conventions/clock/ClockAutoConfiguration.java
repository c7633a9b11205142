package be.ecolenumerique.helpdesk.conventions.clock;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** The real clock for machines, the domain clock for rules; an offset exists under the profile {@code local} alone. */
@AutoConfiguration
public class ClockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock realClock() {
        return Clock.systemUTC();
    }

    @Bean
    @Profile("local")
    @ConditionalOnProperty("helpdesk.local.clock-offset-file")
    OffsetFile offsetFile(@Value("${helpdesk.local.clock-offset-file}") Path file) {
        return new OffsetFile(file);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    DomainClock domainClock(Clock real, ObjectProvider<OffsetFile> offset) {
        return offset.stream()
                .findFirst()
                .map(file -> DomainClock.movedBy(file, real))
                .orElseGet(() -> DomainClock.real(real));
    }
}
