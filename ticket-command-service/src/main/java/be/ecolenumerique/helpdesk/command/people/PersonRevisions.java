package be.ecolenumerique.helpdesk.command.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import be.ecolenumerique.helpdesk.command.publishing.PersonRevision;
import be.ecolenumerique.helpdesk.command.publishing.UnpublishedPeople;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which revisions of whom are not on the topic {@code people} yet. */
public final class PersonRevisions implements UnpublishedPeople {
    private static final Document NEWER_THAN_PUBLISHED =
            new Document("$gt", List.of("$" + PersonDocuments.REV, "$" + PersonDocuments.PUBLISHED));

    private final MongoCollection<Document> people;

    public PersonRevisions(MongoDatabase database) {
        people = People.collection(database);
    }

    @Override
    public Collection<PersonRevision> among(Set<PersonId> named) {
        var ids = named.stream().map(PersonId::value).toList();
        return Objects.requireNonNull(Flux.from(people.find(and(in("_id", ids), expr(NEWER_THAN_PUBLISHED))))
                .map(PersonDocuments::read)
                .map(PersonRevisions::revision)
                .collectList()
                .block());
    }

    private static PersonRevision revision(Person person) {
        return new PersonRevision(
                person.id(), person.rev(), Optional.of(ContractsJson.MAPPER.writeValueAsString(person)));
    }

    @Override
    public void published(Collection<PersonRevision> revisions) {
        var marks = revisions.stream()
                .map(r -> new UpdateOneModel<Document>(
                        eq("_id", r.person().value()), max(PersonDocuments.PUBLISHED, r.rev())))
                .toList();
        if (!marks.isEmpty()) {
            Mono.from(people.bulkWrite(marks)).block();
        }
    }

    @Override
    public void forgetPublished() {
        Mono.from(people.updateMany(new Document(), set(PersonDocuments.PUBLISHED, 0)))
                .block();
    }
}
