package be.ecolenumerique.helpdesk.consumer.projecting;

import org.jspecify.annotations.Nullable;

/**
 * What the events of an aggregate made so far.
 *
 * @param seq number of the last event applied; 0 before the first
 * @param last its id
 */
public record Row<V>(@Nullable V value, long seq, String last) {

    static <V> Row<V> none() {
        return new Row<>(null, 0, "");
    }
}
