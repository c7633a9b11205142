package be.ecolenumerique.helpdesk.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.whole.LatestValues;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A record of {@code people} replaces lower revisions of its person; one without a value erases it for good. */
final class PersonWriting implements LatestValues.Writing {
    @Override
    public WriteModel<Document> write(ConsumerRecord<byte[], byte[]> record) {
        PersonId id = PersonId.of(Delivery.keyOf(record));
        return record.value() == null ? ErasureWriting.erasing(id) : replacing(read(id, record.value()));
    }

    @Override
    public WriteModel<Document> withhold(String key) {
        return new UpdateOneModel<>(
                and(eq("_id", key), lt(PersonDocuments.REV, Long.MAX_VALUE)), PersonDocuments.withholding());
    }

    private static Person read(PersonId id, byte[] value) {
        Person person = ContractsJson.MAPPER.readValue(value, Person.class);
        if (!person.id().equals(id)) {
            throw new IllegalArgumentException("a record of another person than its key");
        }
        return person;
    }

    private static WriteModel<Document> replacing(Person person) {
        Bson older = lt(PersonDocuments.REV, (long) person.rev());
        Bson withheld = and(eq(PersonDocuments.REV, (long) person.rev()), eq(PersonDocuments.WITHHELD, true));
        return PersonDocuments.put(
                and(eq("_id", person.id().value()), or(older, withheld)), PersonDocuments.write(person));
    }
}
