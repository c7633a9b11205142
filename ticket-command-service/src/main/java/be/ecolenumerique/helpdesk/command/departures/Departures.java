package be.ecolenumerique.helpdesk.command.departures;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code departures {_id: "SUP-1 P-…", person, supplier, by, since, released?}}: written before the commit that takes the
 * person off, so that no crash in between leaves a ticket with somebody who is gone. Blocking.
 */
public final class Departures {
    private static final int PAGE = 100;

    private final MongoCollection<Document> departures;
    private final InstantSource clock;

    /** @param clock real time */
    public Departures(MongoDatabase database, InstantSource clock) {
        departures = database.getCollection("departures")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
    }

    /** @param by the manager who asks for it */
    public void expect(PersonId person, SupplierId supplier, PersonId by) {
        var fields = new Document("person", person.value())
                .append("supplier", supplier.toString())
                .append("by", by.value())
                .append("since", Date.from(clock.instant()));
        Mono.from(departures.updateOne(
                        eq("_id", key(person, supplier)),
                        Updates.combine(new Document("$set", fields), Updates.unset("released")),
                        new UpdateOptions().upsert(true)))
                .block();
    }

    /** Some of those that are not settled. */
    List<Departure> open() {
        return Objects.requireNonNull(
                Flux.from(departures.find().sort(new Document("since", 1)).limit(PAGE))
                        .map(Departures::read)
                        .collectList()
                        .block());
    }

    void released(Departure departure) {
        Mono.from(departures.updateOne(asItWas(departure), Updates.set("released", Date.from(clock.instant()))))
                .block();
    }

    void settled(Departure departure) {
        Mono.from(departures.deleteOne(asItWas(departure))).block();
    }

    /** Unless the person leaves once more meanwhile. */
    private static Bson asItWas(Departure departure) {
        return new Document("_id", key(departure.person(), departure.supplier()))
                .append("since", Date.from(departure.since()));
    }

    private static String key(PersonId person, SupplierId supplier) {
        return supplier + " " + person;
    }

    private static Departure read(Document document) {
        return new Departure(
                new PersonId(document.getString("person")),
                SupplierId.of(document.getString("supplier")),
                new PersonId(document.getString("by")),
                instant(document, "since").orElseThrow(),
                instant(document, "released"));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
