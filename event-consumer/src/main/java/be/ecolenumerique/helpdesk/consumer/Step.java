package be.ecolenumerique.helpdesk.consumer;

import java.util.List;

/** The row after an event, and what is to be written beside it before the row moves on. */
public record Step<V>(V row, List<SideWrite> sideWrites) {
    public static <V> Step<V> to(V row, SideWrite... sideWrites) {
        return new Step<>(row, List.of(sideWrites));
    }
}
