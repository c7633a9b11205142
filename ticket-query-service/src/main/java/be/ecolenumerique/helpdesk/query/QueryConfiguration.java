package be.ecolenumerique.helpdesk.query;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.directory.CallerDirectory;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.following.Consistency;
import be.ecolenumerique.helpdesk.query.following.ServedReadModel;
import be.ecolenumerique.helpdesk.query.following.ShownReadModel;
import be.ecolenumerique.helpdesk.query.following.TicketFollower;
import be.ecolenumerique.helpdesk.query.following.WaitingRoom;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.generations.ShownGeneration;
import be.ecolenumerique.helpdesk.query.scope.Readers;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import be.ecolenumerique.helpdesk.query.signins.SignIns;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** How the parts that answer are put together. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean(initMethod = "start")
    ServedReadModel servedReadModel(MongoDatabase database, Generation generation, EventCodec codec) {
        return new ServedReadModel(generation, opened -> {
            var tickets = new ScopedTickets(database, opened, codec);
            return new ShownReadModel(opened, tickets, new TicketFollower(tickets));
        });
    }

    @Bean
    ShownGeneration shownGeneration(ServedReadModel served) {
        return new ShownGeneration() {
            @Override
            public Generation now() {
                return served.now().generation();
            }

            @Override
            public Mono<Void> changeTo(Generation other) {
                return served.switchTo(other).then();
            }
        };
    }

    @Bean
    Reads reads(
            CallerDirectory directory,
            SignIns signIns,
            ServedReadModel served,
            Companies companies,
            @Value("${helpdesk.waits-per-account}") int seats) {
        return new Reads(new Readers(directory, signIns), served, new Consistency(companies, new WaitingRoom(seats)));
    }

    @Bean
    Names names(People people, Companies companies) {
        return new Names(people, companies);
    }
}
