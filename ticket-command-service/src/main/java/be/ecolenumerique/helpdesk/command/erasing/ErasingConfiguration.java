package be.ecolenumerique.helpdesk.command.erasing;

import be.ecolenumerique.helpdesk.command.aggregate.CommandThreads;
import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.command.aggregate.KeyedWrites;
import be.ecolenumerique.helpdesk.command.people.Announcements;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.people.KeptContacts;
import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.command.people.Registration;
import be.ecolenumerique.helpdesk.command.suppliers.EndingMemberships;
import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erasing, from the request to the certificate. */
@Configuration(proxyBeanMethods = false)
public class ErasingConfiguration {
    @Bean
    Certificates certificates(
            ErasedPeople people, EndingMemberships memberships, Announcements announcements, EventStreams streams) {
        return new Certificates(people, memberships, announcements, streams);
    }

    @Bean
    ErasureSweep erasureSweep(ErasedPeople people, Certificates certificates) {
        return new ErasureSweep(people, certificates);
    }

    @Bean
    ContactRetention contactRetention(
            MongoDatabase database,
            ErasedPeople people,
            Certificates certificates,
            EventStreams streams,
            ContactRetention.Retention retention) {
        return new ContactRetention(new KeptContacts(database), people, certificates, streams, retention);
    }

    /** The default is a school year: whoever was named is asked when the fault comes back, and not later. */
    @Bean
    ContactRetention.Retention retention(
            @Value("${helpdesk.people.keep-contacts:P365D}") Duration period, DomainClock clock) {
        return new ContactRetention.Retention(period, clock);
    }

    @Bean
    Erasures erasures(People people, ErasedPeople erased, EndingMemberships memberships, Certificates certificates) {
        return new Erasures(people, erased, memberships, certificates);
    }

    @Bean
    ErasureDispatch erasureDispatch(
            Erasures erasures, Registration registration, KeyedWrites keyed, CommandThreads threads) {
        return new ErasureDispatch(erasures, registration, keyed, threads);
    }
}
