package be.ecolenumerique.helpdesk.consumer;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A second document of each aggregate, too large to be read with the row: folded in memory like it, and written once per
 * batch before it. It has a {@code seq} of its own, for a crash may leave it ahead of its row.
 */
public interface Companion<V, E> {
    String collection();

    /**
     * Called once per event in order of sequence. The fields {@code _id} and {@code seq} are the consumer's own.
     *
     * @param before what the events before this one made; null before the first. Not to be changed.
     * @param row after the event
     */
    Document apply(@Nullable Document before, EventEnvelope<E> event, V row);
}
