package be.ecolenumerique.helpdesk.approval.links;

import be.ecolenumerique.helpdesk.approval.RepeatedTask;
import be.ecolenumerique.helpdesk.contracts.links.LinkVerifier;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The trusted keys, looked at again and again; without any, no school could answer and the service is not ready. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkKeysProperties.class)
class LinksConfiguration {

    @Bean
    PublicKeys publicKeys(LinkKeysProperties settings) throws IOException {
        var keys = new PublicKeys(settings.directory());
        keys.refresh();
        return keys;
    }

    @Bean
    LinkVerifier linkVerifier(PublicKeys keys) {
        return new LinkVerifier(keys::byId);
    }

    @Bean
    RepeatedTask refreshing(PublicKeys keys, LinkKeysProperties settings, MeterRegistry metrics) {
        Mono<Void> look = Mono.fromCallable(() -> {
                    keys.refresh();
                    return keys;
                })
                .subscribeOn(Schedulers.boundedElastic())
                .then();
        return new RepeatedTask("link-keys", settings.refresh(), look, metrics);
    }

    @Bean
    HealthIndicator linkKeys(PublicKeys keys) {
        return () -> (keys.count() > 0 ? Health.up() : Health.outOfService())
                .withDetail("keys", keys.count())
                .build();
    }
}
