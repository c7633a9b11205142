package be.ecolenumerique.helpdesk.consumer;

import java.util.List;

/** Keeps when events came through. Information for people: after a crash some may be missing, and none is told twice. */
public interface Passages {
    Passages UNNOTICED = events -> {};

    /** Their rows are written. Called on the consumer's thread; may block; what it throws is retried like any failure. */
    void passed(List<Passage> events);
}
