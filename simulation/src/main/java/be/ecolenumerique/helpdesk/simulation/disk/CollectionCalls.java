package be.ecolenumerique.helpdesk.simulation.disk;

import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.disk.Server.Call;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.InsertManyResult;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The calls of one collection of the driver. */
final class CollectionCalls<T> {
    /** Of majorities, in writing and in reading. */
    record Concern(boolean writes, boolean reads) {}

    private final Server server;
    private final String name;
    private final Documents<T> documents;
    private final Concern concern;
    private final Expressions expressions;

    CollectionCalls(Server server, String name, Documents<T> documents, Concern concern) {
        this.server = server;
        this.name = name;
        this.documents = documents;
        this.concern = concern;
        this.expressions = new Expressions(server.world()::now);
    }

    @SuppressWarnings("unchecked")
    MongoCollection<T> collection() {
        return Driver.proxy(MongoCollection.class, (self, method, arguments) -> handle(method, arguments));
    }

    private @Nullable Object handle(Method method, Object[] a) {
        return switch (method.getName()) {
            case "withCodecRegistry" -> with(new Documents<>(documents.type(), (CodecRegistry) a[0]), concern);
            case "withWriteConcern" -> with(documents, new Concern(isMajority((WriteConcern) a[0]), concern.reads()));
            case "withReadConcern" -> with(documents, new Concern(concern.writes(), a[0].equals(ReadConcern.MAJORITY)));
            case "withReadPreference" -> with(documents, concern);
            case "find" -> new Search<>(this, a.length == 0 ? new BsonDocument() : bson(a[0])).publisher();
            case "aggregate" -> Aggregation.publisher(this, (List<?>) a[1]);
            case "insertOne" -> Mono.fromCallable(() -> insertOne(a[0]));
            case "insertMany" -> Mono.fromCallable(() -> insertMany(a));
            case "bulkWrite" -> Mono.fromCallable(() -> bulkWrite(a));
            case "updateOne" -> Mono.fromCallable(() -> updateOne(a));
            case "findOneAndUpdate" -> Mono.fromCallable(() -> findOneAndUpdate(a));
            case "deleteOne" -> Mono.fromCallable(() -> deleteOne(a[0]));
            case "countDocuments" ->
                Mono.fromCallable(
                        () -> (long) found(new BsonDocument(), "count").size());
            case "createIndex" -> Mono.fromCallable(() -> createIndex(a));
            case "createIndexes" -> Mono.just("created");
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private MongoCollection<T> with(Documents<T> others, Concern other) {
        return new CollectionCalls<>(server, name, others, other).collection();
    }

    private static boolean isMajority(WriteConcern wanted) {
        return "majority".equals(wanted.getWObject());
    }

    private BsonDocument bson(Object bson) {
        return documents.bson((Bson) bson);
    }

    Documents<T> documents() {
        return documents;
    }

    Filter filter(BsonDocument condition) {
        return new Filter(condition, expressions);
    }

    /** What a reader of this collection finds. */
    List<BsonDocument> found(BsonDocument condition, String what) {
        return server.read(
                new Call(name, what, concern.reads(), false),
                () -> server.shelf(name)
                        .candidates(condition, seesMajority())
                        .filter(filter(condition)::test)
                        .toList());
    }

    List<BsonDocument> mutated(BsonDocument condition, List<BsonDocument> inOrder) {
        return LogMutations.ofPage(server.defects(), name, condition, inOrder);
    }

    <R> R inSession(String what, Function<Stream<BsonDocument>, R> answer) {
        return server.read(
                new Call(name, what, true, true), () -> answer.apply(server.shelf(name).seenBy(true).stream()));
    }

    private boolean seesMajority() {
        return concern.reads() && !server.defects().has(Defect.LOG_IS_READ_BEFORE_MAJORITY);
    }

    private Call writing(String what) {
        return new Call(name, what, concern.writes(), false);
    }

    private Writes writes() {
        return new Writes(name, documents, expressions, server);
    }

    private InsertOneResult insertOne(Object document) {
        try {
            server.write(writing("insert"), () -> writes().all(List.of(new InsertOneModel<>(document)), true));
            return InsertOneResult.acknowledged(null);
        } catch (MongoBulkWriteException e) {
            var error = e.getWriteErrors().getFirst();
            throw new MongoWriteException(
                    new WriteError(error.getCode(), error.getMessage(), new BsonDocument()), Server.ADDRESS, Set.of());
        }
    }

    private InsertManyResult insertMany(Object[] a) {
        List<InsertOneModel<Object>> inserts = ((List<?>) a[1])
                .stream().map(document -> new InsertOneModel<Object>(document)).toList();
        try {
            server.write(writing("insert " + inserts.size()), () -> writes().all(inserts, true));
        } catch (MongoBulkWriteException duplicate) {
            if (!server.defects().has(Defect.DUPLICATE_TAKEN_FOR_STORED)) {
                throw duplicate;
            }
        } catch (MongoSocketException unknown) {
            if (!server.defects().has(Defect.LOST_ANSWER_TAKEN_FOR_STORED)) {
                throw unknown;
            }
        }
        return InsertManyResult.acknowledged(Map.of());
    }

    private Object bulkWrite(Object[] a) {
        @SuppressWarnings("unchecked")
        List<? extends WriteModel<?>> models = (List<? extends WriteModel<?>>) a[0];
        boolean ordered = a.length < 2 || ((BulkWriteOptions) a[1]).isOrdered();
        Postponed postponed = server.postponed();
        if (postponed.takes(name, () -> bulk(models, ordered))) {
            return BulkWriteResult.acknowledged(models.size(), 0, 0, 0, List.of(), List.of());
        }
        Object result = bulk(models, ordered);
        postponed.after(name);
        return result;
    }

    private Object bulk(List<? extends WriteModel<?>> models, boolean ordered) {
        boolean strictly = ordered || server.defects().has(Defect.REPEAT_STOPS_THE_REST);
        return server.write(writing("bulk " + models.size()), () -> writes().all(models, strictly));
    }

    private UpdateResult updateOne(Object[] a) {
        boolean upsert = a.length > 2 && ((UpdateOptions) a[2]).isUpsert();
        Writes writes = writes();
        server.write(writing("update"), () -> writes.update(condition(a[0]), change(a[1]), upsert));
        return UpdateResult.acknowledged(writes.matched(), (long) writes.matched(), null);
    }

    private @Nullable T findOneAndUpdate(Object[] a) {
        boolean upsert = a.length > 2 && ((FindOneAndUpdateOptions) a[2]).isUpsert();
        Optional<BsonDocument> after =
                server.write(writing("find and update"), () -> writes().update(condition(a[0]), change(a[1]), upsert));
        return after.map(this::held).map(documents::read).orElse(null);
    }

    private BsonDocument held(BsonDocument after) {
        if (!server.defects().has(Defect.BEGUN_BEHIND_THE_POSITION) || !name.equals("relay")) {
            return after;
        }
        BsonDocument further = after.clone();
        further.put("pos", new BsonInt64(after.getInt64("pos").getValue() + 1));
        return further;
    }

    private BsonDocument condition(Object filter) {
        return server.defects().has(Defect.LEASE_IGNORED) && name.equals("relay")
                ? new BsonDocument("_id", new BsonString("kafka"))
                : bson(filter);
    }

    private Change change(Object update) {
        return update instanceof List<?> stages
                ? Change.pipeline(stages.stream().map(this::bson).toList(), expressions)
                : Change.operators(bson(update), expressions);
    }

    private DeleteResult deleteOne(Object filter) {
        server.write(writing("delete"), () -> writes().all(List.of(new DeleteOneModel<>((Bson) filter)), true));
        return DeleteResult.acknowledged(1);
    }

    private String createIndex(Object[] a) {
        if (a.length > 1 && ((IndexOptions) a[1]).isUnique()) {
            UniqueIndexes.create(server, name, bson(a[0]));
        }
        return "created";
    }
}
