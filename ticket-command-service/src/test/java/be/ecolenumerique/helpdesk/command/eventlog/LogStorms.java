package be.ecolenumerique.helpdesk.command.eventlog;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.mongo.ThreeMongods;
import be.ecolenumerique.helpdesk.backends.process.ServerProcess;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What befalls a log on three mongods and its writers, in an order of chance; after each fault the log goes on. */
final class LogStorms {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration WRITER_STOPPED = Duration.ofSeconds(3);
    /** Shorter than the primary takes to see that it is alone. */
    private static final Duration ALONE = Duration.ofMillis(1_200);

    private static final int GOES_ON = 100;

    private final ThreeMongods mongods;
    private final Writers writers;
    private final CommitLog witness;
    private final Random chance = Sizes.chance();

    LogStorms(ThreeMongods mongods, Writers writers, CommitLog witness) {
        this.mongods = mongods;
        this.writers = writers;
        this.witness = witness;
    }

    void rage(int stepDowns, int frozenPrimaries, int rollbacks, int stoppedWriters, int killedWriters) {
        List<Runnable> faults = new ArrayList<>();
        faults.addAll(Collections.nCopies(stepDowns, this::stepDown));
        faults.addAll(Collections.nCopies(frozenPrimaries, this::freezePrimary));
        faults.addAll(Collections.nCopies(rollbacks, this::rollBack));
        faults.addAll(Collections.nCopies(stoppedWriters, this::stopWriter));
        faults.addAll(Collections.nCopies(killedWriters, () -> writers.kill(someWriter())));
        Collections.shuffle(faults, chance);
        awaitProgress();
        faults.forEach(fault -> {
            fault.run();
            awaitProgress();
        });
    }

    private int someWriter() {
        return chance.nextInt(writers.count());
    }

    private void stepDown() {
        int former = mongods.awaitPrimary();
        mongods.stepDown(former);
        mongods.awaitPrimaryOtherThan(former);
    }

    private void freezePrimary() {
        int former = mongods.awaitPrimary();
        mongods.member(former).current().freeze();
        mongods.awaitPrimaryOtherThan(former);
        awaitProgress();
        mongods.member(former).current().thaw();
    }

    /**
     * The primary takes writes that nobody else gets, dies with them, and comes back when the others have gone on. The others
     * die first: a frozen one would still find the writes in its socket.
     */
    private void rollBack() {
        int former = mongods.awaitPrimary();
        long before = mongods.rollbacks();
        List<ServerProcess> others = mongods.allBut(former);
        others.forEach(other -> other.current().kill());
        LockSupport.parkNanos(ALONE.toNanos());
        mongods.member(former).current().kill();
        others.forEach(ServerProcess::launch);
        mongods.awaitPrimaryOtherThan(former);
        awaitProgress();
        mongods.member(former).launch();
        await("a rollback").atMost(PATIENCE).until(() -> mongods.rollbacks() > before);
    }

    private void stopWriter() {
        var writer = writers.get(someWriter());
        writer.freeze();
        LockSupport.parkNanos(WRITER_STOPPED.toNanos());
        writer.thaw();
    }

    private void awaitProgress() {
        await().atMost(PATIENCE).until(witness::isReady);
        long before = lastCommit();
        await("the log goes on").atMost(PATIENCE).until(() -> lastCommit() > before + GOES_ON);
    }

    private long lastCommit() {
        try {
            return witness.lastCommit();
        } catch (MongoException | AppendFailed noPrimary) {
            return Long.MIN_VALUE / 2;
        }
    }
}
