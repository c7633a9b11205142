package be.ecolenumerique.helpdesk.query;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** While no MongoDB can be reached, a read is told so soon and does not queue up. */
@Configuration(proxyBeanMethods = false)
public class MongoConfiguration {
    private static final int NO_SERVER_MILLIS = 1_000;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_SECONDS = 30;

    @Bean
    public MongoClientSettingsBuilderCustomizer finiteWaits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(NO_SERVER_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(CONNECT_MILLIS, TimeUnit.MILLISECONDS));
    }
}
