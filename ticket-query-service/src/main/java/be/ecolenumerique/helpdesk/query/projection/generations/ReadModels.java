package be.ecolenumerique.helpdesk.query.projection.generations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which generations there are, durable and the same for all replicas: one document per schema version, so that an old and a
 * new release read side by side. Each change is one compare-and-set, empty where somebody else was first.
 */
public final class ReadModels {
    private static final String GENERATIONS = "generations";
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final FindOneAndUpdateOptions UPSERT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> models;
    private final InstantSource clock;
    private final String schema;

    /**
     * @param clock the real one
     * @param schemaVersion of the documents that this release reads and writes
     */
    public ReadModels(MongoDatabase database, InstantSource clock, int schemaVersion) {
        this.models = database.getCollection("read_models")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        this.clock = clock;
        this.schema = "tickets/" + schemaVersion;
    }

    /** The first reader of a schema version starts a generation for it. */
    public Mono<ReadModel> open() {
        return find().switchIfEmpty(Mono.defer(() -> newNumber()
                .flatMap(number -> Mono.from(
                        models.findOneAndUpdate(eq(schema), setOnInsert(ReadModelDocument.CURRENT, number), UPSERT)))
                .map(ReadModelDocument::read)));
    }

    public Mono<ReadModel> find() {
        return Mono.from(models.find(eq(schema))).map(ReadModelDocument::read);
    }

    /** Empty where one is built already, or one is kept for the way back. */
    public Mono<ReadModel> begin(double pace) {
        return newNumber()
                .map(number ->
                        new Rebuild(new Generation(number), Phase.REPLAYING, pace, clock.instant(), Optional.empty()))
                .flatMap(rebuild -> change(
                        and(exists(ReadModelDocument.NEXT, false), exists(ReadModelDocument.PREVIOUS, false)),
                        set(ReadModelDocument.NEXT, ReadModelDocument.write(rebuild))));
    }

    /** For one replica at a time: empty while another has it. */
    Mono<ReadModel> claim(Rebuild rebuild, Duration lease) {
        Date now = Date.from(clock.instant());
        return change(
                and(is(rebuild), or(exists("next.until", false), lt("next.until", now))),
                set("next.until", Date.from(clock.instant().plus(lease))));
    }

    /** Its next phase is free to be claimed. */
    Mono<ReadModel> indexed(Rebuild rebuild) {
        return change(is(rebuild), combine(set("next.phase", Phase.COMPARING.name()), unset("next.until")));
    }

    Mono<ReadModel> compared(Rebuild rebuild, Comparison found) {
        Phase phase = found.isEqual() ? Phase.READY : Phase.DIFFERENT;
        return change(
                is(rebuild),
                combine(
                        set("next.phase", phase.name()),
                        set("next.tickets", found.tickets()),
                        set("next.versions", found.versions()),
                        set("next.differences", found.differences()),
                        set("next.examples", found.examples())));
    }

    /** The one that was built is shown, the one that was shown is kept. */
    public Mono<ReadModel> show(ReadModel seen, Rebuild rebuild) {
        return change(
                and(eq(ReadModelDocument.CURRENT, seen.current().number()), is(rebuild)),
                combine(
                        set(ReadModelDocument.CURRENT, rebuild.generation().number()),
                        set(ReadModelDocument.PREVIOUS, seen.current().number()),
                        unset(ReadModelDocument.NEXT)));
    }

    /** The two change places. */
    public Mono<ReadModel> back(ReadModel seen, Generation previous) {
        return change(
                and(
                        eq(ReadModelDocument.CURRENT, seen.current().number()),
                        eq(ReadModelDocument.PREVIOUS, previous.number())),
                combine(
                        set(ReadModelDocument.CURRENT, previous.number()),
                        set(ReadModelDocument.PREVIOUS, seen.current().number())));
    }

    /** One that is not shown: nobody fills it any more, its collections go a little later. */
    public Mono<ReadModel> drop(Generation generation) {
        int number = generation.number();
        var gone = new Document(ReadModelDocument.GENERATION, number).append("at", Date.from(clock.instant()));
        return change(
                        eq(ReadModelDocument.PREVIOUS, number),
                        combine(unset(ReadModelDocument.PREVIOUS), push(ReadModelDocument.DROPPED, gone)))
                .switchIfEmpty(change(
                        eq("next.generation", number),
                        combine(unset(ReadModelDocument.NEXT), push(ReadModelDocument.DROPPED, gone))));
    }

    /** Its collections are gone. */
    Mono<ReadModel> forget(Generation generation) {
        return change(
                eq("dropped.generation", generation.number()),
                pull(ReadModelDocument.DROPPED, eq(ReadModelDocument.GENERATION, generation.number())));
    }

    private static Bson is(Rebuild rebuild) {
        return and(
                eq("next.generation", rebuild.generation().number()),
                eq("next.phase", rebuild.phase().name()));
    }

    private Mono<ReadModel> change(Bson condition, Bson update) {
        return Mono.from(models.findOneAndUpdate(and(eq(schema), condition), update, AFTER))
                .map(ReadModelDocument::read);
    }

    /** Of all schema versions one row of numbers, for they name collections; none is given twice. */
    private Mono<Integer> newNumber() {
        return Flux.from(models.find(ne("_id", GENERATIONS)))
                .reduce(
                        0,
                        (highest, model) -> Math.max(
                                highest, ReadModelDocument.numbers(model).max().orElse(0)))
                .flatMap(highest -> Mono.from(models.findOneAndUpdate(
                        eq(GENERATIONS),
                        List.of(set(
                                "last",
                                new Document("$add", List.of(new Document("$max", List.of("$last", highest)), 1)))),
                        UPSERT)))
                .map(counter -> counter.getInteger("last"));
    }
}
