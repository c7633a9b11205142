package be.ecolenumerique.helpdesk.acceptance.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Between two looks at something that has no other way to tell, and between two faults. */
final class Pause {
    private Pause() {}

    static void of(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
