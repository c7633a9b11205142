package be.ecolenumerique.helpdesk.command.invitations;

import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code invitations}: a company stands in it from before the commit that changes its invitations until the identity provider
 * has none that the log does not want. A replica that settles one has it to itself for a while. Blocking.
 */
public final class CompaniesToSettle {
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST = 200;
    private static final FindOneAndUpdateOptions LONGEST_DUE =
            new FindOneAndUpdateOptions().sort(new Document(SettlingDocuments.NEXT, 1));

    private final MongoCollection<Document> companies;
    private final InstantSource clock;

    /** @param clock real time */
    public CompaniesToSettle(MongoDatabase database, InstantSource clock) {
        companies = database.getCollection("invitations")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
    }

    void expect(SupplierId supplier) {
        var now = Date.from(clock.instant());
        Mono.from(companies.updateOne(
                        eq("_id", supplier.toString()),
                        Updates.combine(
                                Updates.set(SettlingDocuments.SINCE, now),
                                Updates.set(SettlingDocuments.NEXT, now),
                                Updates.min(SettlingDocuments.UNSETTLED, now)),
                        new UpdateOptions().upsert(true)))
                .block();
    }

    /** The one that has waited the longest, for whoever asks first. */
    Optional<Settling> claim() {
        Instant now = clock.instant();
        return Mono.from(companies.findOneAndUpdate(
                        lte(SettlingDocuments.NEXT, Date.from(now)),
                        Updates.set(SettlingDocuments.NEXT, Date.from(now.plus(LEASE))),
                        LONGEST_DUE))
                .map(SettlingDocuments::read)
                .blockOptional();
    }

    /** Kept before and after a mail is asked for, whoever else has changed the company meanwhile. */
    void keep(SupplierId supplier, PersonId person, Mailed mailed) {
        Mono.from(companies.updateOne(eq("_id", supplier.toString()), SettlingDocuments.mailed(person, mailed)))
                .block();
    }

    /** @param unsettled something that is due is not done yet */
    void again(Settling settling, Instant next, boolean unsettled) {
        Mono.from(companies.updateOne(
                        asItWas(settling),
                        Updates.combine(
                                SettlingDocuments.again(settling, next),
                                SettlingDocuments.unsettled(unsettled, clock.instant()))))
                .block();
    }

    void done(Settling settling) {
        Mono.from(companies.deleteOne(asItWas(settling))).block();
    }

    /** Those that wait, the longest in vain first. */
    public List<Settling> all() {
        return Objects.requireNonNull(Flux.from(companies
                        .find()
                        .sort(new Document(SettlingDocuments.ATTEMPTS, -1))
                        .limit(MOST))
                .map(SettlingDocuments::read)
                .collectList()
                .block());
    }

    /** How many wait for something to be done, and since when. */
    Mono<Unsettled> unsettled() {
        return Mono.from(companies.aggregate(List.of(
                        match(exists(SettlingDocuments.UNSETTLED)),
                        group(null, sum("companies", 1L), min("oldest", "$" + SettlingDocuments.UNSETTLED)))))
                .map(counted -> Unsettled.of(
                        counted.getLong("companies"), counted.getDate("oldest").toInstant()))
                .defaultIfEmpty(Unsettled.NONE);
    }

    /** Unless the company changes once more meanwhile: then it is due already. */
    private static Document asItWas(Settling settling) {
        return new Document("_id", settling.supplier().toString())
                .append(SettlingDocuments.SINCE, Date.from(settling.since()));
    }
}
