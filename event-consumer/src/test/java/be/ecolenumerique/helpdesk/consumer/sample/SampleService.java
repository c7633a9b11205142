package be.ecolenumerique.helpdesk.consumer.sample;

import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.testing.Journal;
import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Keeps a journal of each ticket's comments. */
@SpringBootApplication
public class SampleService {

    @Bean
    JournalProjection journalProjection() {
        return new JournalProjection();
    }

    @Bean
    ProjectionDefinition<Journal, TicketEvent> journal(
            @Value("${sample.topic}") String topic, JournalProjection projection) {
        return new ProjectionDefinition<>(
                TestDatabase.PROJECTION,
                topic,
                "sample-of-" + topic,
                TestDatabase.PROJECTION,
                TicketEvent.class,
                Journal.CODEC,
                projection);
    }
}
