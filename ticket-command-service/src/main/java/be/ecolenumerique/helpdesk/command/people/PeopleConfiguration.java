package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.command.aggregate.CommandThreads;
import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Persons, who signs in as whom, and what becomes of records that nobody named. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class PeopleConfiguration {

    @Bean
    People people(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new People(database, clock);
    }

    @Bean
    PersonRevisions personRevisions(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new PersonRevisions(database, clock);
    }

    @Bean
    ErasedPeople erasedPeople(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new ErasedPeople(database, clock);
    }

    @Bean
    Registration registration(People people, Announcements announcements) {
        return new Registration(people, announcements);
    }

    @Bean
    Announcements announcements(EventStreams streams) {
        return new Announcements(streams);
    }

    @Bean
    SignIns signIns(
            Registration registration,
            Memberships memberships,
            People people,
            CommandThreads threads,
            @Value("${helpdesk.writes.of-one-company-per-second:25}") int most,
            MeterRegistry registry) {
        var companies = RateByName.ofCompanies("writes", most, registry);
        return new SignIns(registration, memberships, people, threads, companies);
    }

    @Bean
    ContactPurge contactPurge(MongoDatabase database, EventStreams streams, @Qualifier("realClock") Clock clock) {
        return new ContactPurge(database, streams, clock);
    }
}
