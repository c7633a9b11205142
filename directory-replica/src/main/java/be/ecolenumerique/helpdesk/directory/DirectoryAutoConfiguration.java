package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.whole.WholeTopicReader;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.conventions.retrying.UntilItWorks;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Persons and companies for a service that has a database and Kafka. */
@AutoConfiguration(afterName = "be.ecolenumerique.helpdesk.consumer.autoconfigure.ConsumerAutoConfiguration")
public class DirectoryAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryAutoConfiguration.class);

    @Bean
    People people(MongoDatabase database) {
        return new People(database);
    }

    @Bean
    Companies companies(MongoDatabase database) {
        return new Companies(database);
    }

    @Bean
    CallerDirectory callerDirectory(People people, Companies companies) {
        return new CallerDirectory(people, companies);
    }

    @Bean
    WholeTopicReader peopleReader(ConsumerEnvironment environment, @Value("${helpdesk.service}") String service) {
        return DirectoryReaders.people(environment, service, Topics.PEOPLE);
    }

    @Bean
    WholeTopicReader companiesReader(ConsumerEnvironment environment, @Value("${helpdesk.service}") String service) {
        return DirectoryReaders.companies(environment, service, Topics.DIRECTORY_EVENTS);
    }

    @Bean
    WholeTopicReader erasuresReader(ConsumerEnvironment environment, @Value("${helpdesk.service}") String service) {
        return DirectoryReaders.erasures(environment, service, Topics.DIRECTORY_EVENTS);
    }

    /** In the background and until it succeeds: a service starts without MongoDB too. */
    @Bean
    ApplicationRunner directoryIndexes(MongoDatabase database) {
        return arguments -> DirectoryIndexes.create(database)
                .retryWhen(UntilItWorks.saying("The directory has no indexes yet", LOG))
                .subscribe();
    }

    @Bean
    DirectoryReplica directoryReplica(
            @Qualifier("peopleReader") WholeTopicReader people,
            @Qualifier("companiesReader") WholeTopicReader companies) {
        return new DirectoryReplica(people, companies);
    }
}
