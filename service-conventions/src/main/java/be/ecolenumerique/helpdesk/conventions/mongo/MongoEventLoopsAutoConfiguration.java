package be.ecolenumerique.helpdesk.conventions.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** A service that stops does not wait for its driver's threads to be quiet. */
@AutoConfiguration
@ConditionalOnClass(MongoClient.class)
public class MongoEventLoopsAutoConfiguration {

    @Bean
    static MongoEventLoops mongoEventLoops() {
        return new MongoEventLoops();
    }
}
