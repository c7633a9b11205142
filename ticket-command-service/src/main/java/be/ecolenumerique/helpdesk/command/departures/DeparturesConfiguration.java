package be.ecolenumerique.helpdesk.command.departures;

import be.ecolenumerique.helpdesk.command.aggregate.Releases;
import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.eventlog.LogNames;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who left, and the sweep that looks after what they left behind. */
@Configuration(proxyBeanMethods = false)
public class DeparturesConfiguration {
    @Bean
    Departures departures(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new Departures(database, clock);
    }

    @Bean
    DepartureSweep departureSweep(
            Departures departures,
            Directory directory,
            CommitLog log,
            Releases releases,
            @Qualifier("realClock") Clock clock) {
        return new DepartureSweep(departures, directory, new LogNames(log), releases, clock);
    }
}
