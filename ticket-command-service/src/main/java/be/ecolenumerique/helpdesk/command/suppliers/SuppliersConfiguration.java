package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.CommandThreads;
import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.command.aggregate.KeyedWrites;
import be.ecolenumerique.helpdesk.command.departures.Departures;
import be.ecolenumerique.helpdesk.command.eventlog.ReferenceBlocks;
import be.ecolenumerique.helpdesk.command.invitations.Inviting;
import be.ecolenumerique.helpdesk.command.people.Announcements;
import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Companies and addresses; {@code helpdesk.addresses.key} is the deployment's secret and never changes. */
@Configuration(proxyBeanMethods = false)
public class SuppliersConfiguration {

    @Bean
    EventCodec eventCodec() {
        return LogEvents.codec();
    }

    @Bean
    SupplierStreams supplierStreams(
            EventStreams streams, MongoDatabase database, @Value("${helpdesk.addresses.key}") String key) {
        return new SupplierStreams(streams, new AddressKey(key), new AddressKeyCheck(database));
    }

    @Bean
    StoredDirectory storedDirectory(SupplierStreams suppliers, EventStreams tickets, People people) {
        return new StoredDirectory(suppliers, tickets, people);
    }

    @Bean
    Suppliers suppliers(
            SupplierStreams streams,
            People people,
            Announcements announcements,
            Departures departures,
            Inviting inviting) {
        return new Suppliers(streams, new MemberRecords(people), announcements, departures, inviting);
    }

    @Bean
    LoggedInvitations loggedInvitations(SupplierStreams streams, SupplierDispatch dispatch) {
        return new LoggedInvitations(streams, dispatch);
    }

    @Bean
    EndingMemberships endingMemberships(SupplierStreams streams, Departures departures, Inviting inviting) {
        return new EndingMemberships(streams, departures, inviting);
    }

    @Bean
    SupplierDispatch supplierDispatch(
            Suppliers suppliers,
            @Qualifier("supplierReferences") ReferenceBlocks references,
            EventStreams streams,
            KeyedWrites keyed,
            CommandThreads threads) {
        return new SupplierDispatch(suppliers, () -> SupplierId.of(references.next()), streams, keyed, threads);
    }
}
