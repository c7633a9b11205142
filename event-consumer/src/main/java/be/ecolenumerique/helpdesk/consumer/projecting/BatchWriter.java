package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.CrashPoint;
import be.ecolenumerique.helpdesk.consumer.Passages;
import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetter;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The durable writes of a batch in the one order in which each crash repeats something and none skips anything: what lies
 * beside the rows, the rows, the dead letters, the blocks, and the position last. Blocks come after rows, for a blocked
 * aggregate's row must hold all that came before the fault.
 */
final class BatchWriter<V, E> {
    private final Storage<V> storage;
    private final DeadLetterTopic deadLetters;
    private final Passages passages;
    private final Steps steps;
    private final InstantSource clock;

    BatchWriter(Storage<V> storage, DeadLetterTopic deadLetters, Passages passages, Steps steps, InstantSource clock) {
        this.storage = storage;
        this.deadLetters = deadLetters;
        this.passages = passages;
        this.steps = steps;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void write(Projected<V, E> projected, String topicId) {
        steps.reached(CrashPoint.BEFORE_ANY_WRITE);
        writeRows(projected);
        send(projected.deadLetters());
        block(projected.blocks(now()), projected.skipped());
        storage.positions().advance(projected.batch().next(), topicId);
        steps.reached(CrashPoint.AFTER_POSITIONS);
    }

    void writeRows(Projected<V, E> projected) {
        storage.sideWrites().write(projected.sideWrites());
        storage.companions().ifPresent(beside -> beside.write(projected.companions()));
        steps.reached(CrashPoint.AFTER_SIDE_WRITES);
        storage.rows().write(projected.changed());
        steps.reached(CrashPoint.AFTER_ROWS);
        passages.passed(projected.passages());
    }

    private void send(List<DeadLetter> letters) {
        if (!letters.isEmpty()) {
            deadLetters.send(letters);
            steps.reached(CrashPoint.AFTER_DEAD_LETTERS);
        }
    }

    private void block(List<Block> blocks, List<Block> skipped) {
        if (!blocks.isEmpty()) {
            Blocking.await(storage.blocked().block(blocks));
        }
        if (!skipped.isEmpty() && Blocking.get(storage.blocked().skip(skipped)) < skipped.size()) {
            throw new AnotherOwner("repaired meanwhile");
        }
        if (!blocks.isEmpty() || !skipped.isEmpty()) {
            steps.reached(CrashPoint.AFTER_BLOCKS);
        }
    }
}
