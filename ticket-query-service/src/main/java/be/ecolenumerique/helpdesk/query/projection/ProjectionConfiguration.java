package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every generation of the read model is made with. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    @Bean
    EventCodec eventCodec() {
        return EventCodec.published();
    }

    @Bean
    TicketPassages ticketPassages(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new TicketPassages(database, clock);
    }
}
