package be.ecolenumerique.helpdesk.conventions.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** {@code helpdesk.mongodb.primary}: 1 while the driver of this service knows a primary, else 0; nothing is asked for it. */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration")
@ConditionalOnClass(MongoClient.class)
@ConditionalOnBean(MongoClient.class)
public class PrimaryGaugeAutoConfiguration {

    @Bean
    MeterBinder primaryGauge(MongoClient client) {
        return registry -> Gauge.builder("helpdesk.mongodb.primary", client, PrimaryGaugeAutoConfiguration::primaries)
                .description("1 while this service knows a primary of its MongoDB, else 0")
                .register(registry);
    }

    private static double primaries(MongoClient client) {
        return client.getClusterDescription().hasWritableServer() ? 1 : 0;
    }
}
