package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.notification.rendering.MailSettings;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox in this service's own database. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Outbox outbox(MongoDatabase database) {
        return new Outbox(database);
    }

    @Bean
    MessageIds messageIds(MailSettings settings) {
        return new MessageIds(settings.domain());
    }

    @Bean
    OutboxEntries outboxEntries(MessageIds messageIds, @Qualifier("realClock") Clock clock) {
        return new OutboxEntries(messageIds, clock);
    }

    @Bean
    OperatorMails operatorMails(Outbox outbox, @Qualifier("realClock") Clock clock) {
        return new OperatorMails(outbox, clock);
    }
}
