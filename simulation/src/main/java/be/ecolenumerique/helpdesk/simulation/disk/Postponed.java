package be.ecolenumerique.helpdesk.simulation.disk;

import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.Defects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes that a defect puts behind the position; who dies between the two has made neither of them. */
final class Postponed {
    private static final Set<String> BESIDE_ROWS = Set.of("activity_1", "details_1");

    private final Defects defects;
    private final Map<Thread, List<Runnable>> waiting = new HashMap<>();

    Postponed(Defects defects) {
        this.defects = defects;
    }

    boolean takes(String collection, Runnable write) {
        boolean late = (defects.has(Defect.SIDE_WRITES_AFTER_POSITION) && BESIDE_ROWS.contains(collection))
                || (defects.has(Defect.OUTBOX_AFTER_POSITION) && collection.equals("outbox"));
        if (late) {
            waiting.computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>())
                    .add(write);
        }
        return late;
    }

    void after(String collection) {
        if (collection.startsWith("positions_")) {
            List<Runnable> writes = waiting.remove(Thread.currentThread());
            if (writes != null) {
                writes.forEach(Runnable::run);
            }
        }
    }
}
