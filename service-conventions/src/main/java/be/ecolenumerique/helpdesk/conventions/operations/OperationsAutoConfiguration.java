package be.ecolenumerique.helpdesk.conventions.operations;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The record of operators' actions in the service's own database, for every service that has one. */
@AutoConfiguration(
        afterName = {
            "be.ecolenumerique.helpdesk.consumer.autoconfigure.ConsumerAutoConfiguration",
            "be.ecolenumerique.helpdesk.conventions.clock.ClockAutoConfiguration"
        })
@ConditionalOnClass(MongoDatabase.class)
@ConditionalOnBean(MongoDatabase.class)
public class OperationsAutoConfiguration {

    @Bean
    OperatorActions operatorActions(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new OperatorActions(database, clock);
    }

    @Bean
    ActionsEndpoint actionsEndpoint(OperatorActions actions) {
        return new ActionsEndpoint(actions);
    }
}
