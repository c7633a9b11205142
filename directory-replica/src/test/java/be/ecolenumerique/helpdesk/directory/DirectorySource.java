package be.ecolenumerique.helpdesk.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.testing.RelayRecords;
import be.ecolenumerique.helpdesk.consumer.testing.TestRelay;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopics;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Persons and companies on topics of a test's own. */
final class DirectorySource implements AutoCloseable {
    private final String people;
    private final String events;
    private final Map<String, Long> sequences = new HashMap<>();
    private final TestRelay relay;

    DirectorySource() {
        this(SharedBackends.uniqueName(DirectorySource.class), SharedBackends.uniqueName(DirectorySource.class));
    }

    DirectorySource(String people, String events) {
        String servers = SharedBackends.kafka().bootstrapServers();
        this.people = people;
        this.events = events;
        TestTopics.create(servers, people, 1);
        TestTopics.create(servers, events, 1);
        this.relay = new TestRelay(servers);
    }

    String people() {
        return people;
    }

    String events() {
        return events;
    }

    void person(Person person) {
        relay.send(RelayRecords.person(people, person));
    }

    void erase(PersonId person) {
        relay.send(RelayRecords.person(people, person, null));
    }

    void unreadable(PersonId person) {
        relay.send(RelayRecords.person(people, person, "{".getBytes(UTF_8)));
    }

    void event(DirectoryEvent.SupplierEvent event) {
        relay.publish(events, next(event));
    }

    /** The certificate alone, as it is on the topic of events. */
    void certify(PersonId person) {
        relay.publish(events, envelope(person.value(), new DirectoryEvent.PersonErased(person, 9)));
    }

    /** The next event of its company, in a form that nobody can read. */
    void unreadableEvent(DirectoryEvent.SupplierEvent event) {
        relay.publishUnreadable(events, next(event));
    }

    private EventEnvelope<DirectoryEvent> next(DirectoryEvent.SupplierEvent event) {
        return envelope(event.supplier().toString(), event);
    }

    private EventEnvelope<DirectoryEvent> envelope(String aggregate, DirectoryEvent event) {
        long sequence = sequences.merge(aggregate, 1L, Long::sum);
        return new EventEnvelope<>(
                UUID.randomUUID().toString(),
                aggregate,
                sequence,
                sequence,
                Instant.parse("2026-03-02T08:00:00Z"),
                EventMetadata.by(Actor.approvalService(Optional.empty())),
                event);
    }

    @Override
    public void close() {
        relay.close();
    }
}
