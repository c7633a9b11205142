package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LogPage;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts the people that a page names on {@code people} before the page's events: whoever reads an event can know its people. */
record PeopleFirst(UnpublishedPeople people) {

    void publish(LogPage page, PipelinedSends sends, HeldLease lease) {
        Set<PersonId> named = NamedPeople.in(page);
        Collection<PersonRevision> revisions = named.isEmpty() ? Set.of() : people.among(named);
        if (!revisions.isEmpty()) {
            lease.await(sends.send(revisions.stream().map(PeopleFirst::record)));
            people.published(revisions);
        }
    }

    /** A relay that lost its lease may have written an old record behind the tombstone: the tombstone is sent again. */
    void eraseAgain(PipelinedSends sends, HeldLease lease) {
        Collection<PersonRevision> due = people.toEraseAgain();
        if (!due.isEmpty()) {
            lease.await(sends.send(due.stream().map(PeopleFirst::record)));
            people.erasedAgain(due);
        }
    }

    private static ProducerRecord<String, byte[]> record(PersonRevision revision) {
        byte[] value = revision.json()
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        return new ProducerRecord<>(Topics.PEOPLE, revision.person().value(), value);
    }
}
