package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.consumer.whole.WholeTopicReader;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.DirectoryReplica;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEntries;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import be.ecolenumerique.helpdesk.notification.rendering.MailSettings;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows {@code ticket-events} in the group {@code notification}, and all of {@code subscription-events} in each replica. */
@Configuration(proxyBeanMethods = false)
class DecidingConfiguration {
    private static final String GROUP = "notification";

    @Bean
    TicketViews ticketViews(MongoDatabase database) {
        return new TicketViews(database);
    }

    @Bean
    SubscriptionRows subscriptionRows(MongoDatabase database) {
        return new SubscriptionRows(database);
    }

    @Bean
    DirectoryFacts directoryFacts(People people, Companies companies, MailSettings settings) {
        return new DirectoryFacts(people, companies, settings.managerMailbox());
    }

    @Bean
    FirstStart firstStart(
            MongoDatabase database,
            KafkaClients kafka,
            @Value("${helpdesk.notification.first-start:#{null}}") Optional<String> choice) {
        return new FirstStart(
                database, new TopicTailListener(kafka, Topics.TICKET_EVENTS), choice.map(FirstStart.Choice::of));
    }

    @Bean
    BeforeConsuming beforeConsuming(FirstStart firstStart) {
        return new BeforeConsuming(firstStart);
    }

    @Bean
    WholeTopicReader subscriptionsReader(ConsumerEnvironment environment, SubscriptionRows rows) {
        return WholeTopicReader.ofEvents(
                environment,
                new ProjectionDefinition<>(
                        "subscriptions",
                        Topics.SUBSCRIPTION_EVENTS,
                        GROUP,
                        SubscriptionRows.COLLECTION,
                        SubscriptionEvent.class,
                        SubscriptionRows.CODEC,
                        rows),
                aggregate -> true);
    }

    @Bean
    Knowledge knowledge(
            DirectoryReplica replica,
            @Qualifier("subscriptionsReader") WholeTopicReader subscriptionsReader,
            DirectoryFacts directory,
            TicketViews tickets,
            SubscriptionRows subscriptions) {
        return new Knowledge(replica, subscriptionsReader, directory, tickets, subscriptions);
    }

    @Bean
    ProjectionDefinition<TicketView, TicketEvent> ticketMails(
            Knowledge knowledge, OutboxEntries entries, FirstStart firstStart) {
        return new ProjectionDefinition<>(
                        "ticket-mails",
                        Topics.TICKET_EVENTS,
                        GROUP,
                        TicketViews.COLLECTION,
                        TicketEvent.class,
                        TicketViews.CODEC,
                        new WhenTicketEventThenNotify(knowledge::of, entries, firstStart))
                .before(knowledge::gather);
    }
}
