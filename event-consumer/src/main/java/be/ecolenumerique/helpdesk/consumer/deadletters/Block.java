package be.ecolenumerique.helpdesk.consumer.deadletters;

import java.time.Instant;

/**
 * An aggregate whose events are skipped over until it is repaired.
 *
 * @param fromSeq the first number that is not applied
 * @param offset of the delivery that could not be used; those before it are applied
 * @param through offset of the last delivery that was skipped: repair has to come as far before it may unblock
 */
public record Block(
        String aggregate, long fromSeq, int partition, long offset, long through, Instant since, BlockReason reason) {

    public Block skippedThrough(long offset) {
        return new Block(aggregate, fromSeq, partition, this.offset, offset, since, reason);
    }
}
