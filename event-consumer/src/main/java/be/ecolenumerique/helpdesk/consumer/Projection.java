package be.ecolenumerique.helpdesk.consumer;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one aggregate into its row, one after the other. Called once per event in order of sequence, and
 * again with the same row and event after a crash: it decides from its arguments and changes nothing by itself.
 */
public interface Projection<V, E> {
    /** @param row what the events before this one made; null before the first */
    Step<V> apply(@Nullable V row, EventEnvelope<E> event);

    /**
     * What becomes of a row when operators give up an event that can not be used: nothing, as a rule, but its number. Empty
     * where it must not be missed, for somebody could see or do more without it.
     */
    default Optional<Step<V>> without(V row, Missed event) {
        return Optional.of(Step.to(row));
    }
}
