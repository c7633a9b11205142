package be.ecolenumerique.helpdesk.command.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
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

    /**
     * When a tombstone is sent for the last time. A broker rolls a segment when something is appended behind its longest
     * compaction lag, 12 h: after this one nothing keeps the erased record in a segment that is never compacted.
     */
    private static final Duration SEGMENT_IS_OLD = Duration.ofHours(13);

    private static final int PAGE = 500;

    private final MongoCollection<Document> people;
    private final InstantSource clock;

    /** @param clock real time */
    public PersonRevisions(MongoDatabase database, InstantSource clock) {
        people = People.collection(database);
        this.clock = clock;
    }

    @Override
    public Collection<PersonRevision> among(Set<PersonId> named) {
        var ids = named.stream().map(PersonId::value).toList();
        return Objects.requireNonNull(Flux.from(people.find(and(in("_id", ids), expr(NEWER_THAN_PUBLISHED))))
                .map(PersonRevisions::revision)
                .collectList()
                .block());
    }

    private static PersonRevision revision(Document document) {
        if (PersonDocuments.isErased(document)) {
            return new PersonRevision(
                    new PersonId(document.getString("_id")),
                    document.getInteger(PersonDocuments.REV),
                    Optional.empty());
        }
        Person person = PersonDocuments.read(document);
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
    public Collection<PersonRevision> toEraseAgain() {
        return Objects.requireNonNull(Flux.from(people.find(lte(PersonDocuments.AGAIN, Date.from(clock.instant())))
                        .limit(PAGE))
                .map(PersonRevisions::revision)
                .collectList()
                .block());
    }

    @Override
    public void erasedAgain(Collection<PersonRevision> tombstones) {
        var ids =
                tombstones.stream().map(tombstone -> tombstone.person().value()).toList();
        var last = new Document("$add", List.of("$" + PersonDocuments.ERASED, SEGMENT_IS_OLD.toMillis()));
        var isBefore = new Document("$lt", List.of("$" + PersonDocuments.AGAIN, last));
        var next = new Document("$cond", List.of(isBefore, last, "$$REMOVE"));
        Mono.from(people.updateMany(
                        in("_id", ids), List.of(new Document("$set", new Document(PersonDocuments.AGAIN, next)))))
                .block();
    }

    @Override
    public void forgetPublished() {
        Mono.from(people.updateMany(new Document(), set(PersonDocuments.PUBLISHED, 0)))
                .block();
    }
}
