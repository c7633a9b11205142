package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.consumer.polling.ConsumerStatus;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.ReadModelIndexes;
import be.ecolenumerique.helpdesk.query.projection.generations.ReadModel.Dropped;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Leads a generation that is built from phase to phase. Each phase is taken by one replica for a while; if that one falls
 * over, any other takes it up, for everything that was done is durable and everything may be done again.
 */
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final long FEW = 2_000;
    /** Longer than a consumer of another replica may take to notice and to end its batch. */
    private static final Duration LAST_WRITES = Duration.ofSeconds(30);

    private final ReadModels models;
    private final RunningGenerations running;
    private final StoredGenerations stored;
    private final MongoDatabase database;
    private final InstantSource clock;
    private final Duration lease;

    /**
     * @param clock the real one
     * @param lease how long a phase is one replica's, who may have died
     */
    Rebuilding(
            ReadModels models,
            RunningGenerations running,
            StoredGenerations stored,
            MongoDatabase database,
            InstantSource clock,
            Duration lease) {
        this.models = models;
        this.running = running;
        this.stored = stored;
        this.database = database;
        this.clock = clock;
        this.lease = lease;
    }

    /** What is to be done now. */
    Mono<Void> step(ReadModel model) {
        return Mono.justOrEmpty(model.next())
                .flatMap(rebuild -> step(model.current(), rebuild))
                .then(clearAway(model));
    }

    private Mono<Void> step(Generation current, Rebuild rebuild) {
        return switch (rebuild.phase()) {
            case REPLAYING -> index(rebuild);
            case COMPARING, DIFFERENT -> compare(current, rebuild);
            case READY -> Mono.empty();
        };
    }

    private Mono<Void> index(Rebuild rebuild) {
        return Mono.justOrEmpty(running.find(rebuild.generation()))
                .flatMap(RunningGeneration::statuses)
                .filter(statuses ->
                        statuses.stream().mapToLong(ConsumerStatus::lag).sum() < FEW)
                .flatMap(near -> models.claim(rebuild, lease))
                .flatMap(mine ->
                        ReadModelIndexes.create(database, rebuild.generation()).then(models.indexed(rebuild)))
                .doOnNext(done -> LOG.info(
                        "Generation {} is indexed", rebuild.generation().number()))
                .then();
    }

    private Mono<Void> compare(Generation current, Rebuild rebuild) {
        var comparison = new GenerationComparison(stored);
        return Mono.zip(Mono.justOrEmpty(running.find(current)), Mono.justOrEmpty(running.find(rebuild.generation())))
                .flatMap(both ->
                        models.claim(rebuild, lease).flatMap(mine -> comparison.compare(both.getT1(), both.getT2())))
                .flatMap(found -> models.compared(rebuild, found))
                .doOnNext(done -> LOG.info("Compared: {}", done.next()))
                .then();
    }

    private Mono<Void> clearAway(ReadModel model) {
        return Flux.fromIterable(model.dropped())
                .filter(gone -> gone.at().plus(LAST_WRITES).isBefore(clock.instant()))
                .map(Dropped::generation)
                .concatMap(gone -> stored.remove(gone).then(models.forget(gone)))
                .then();
    }
}
