package be.ecolenumerique.helpdesk.consumer.testing;

import be.ecolenumerique.helpdesk.consumer.CrashPoint;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets the consuming thread die where it is told to. */
public final class CrashOnce implements CrashPoints {
    /** No exception: nothing in the consumer may take care of it. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final CrashPoint at;
    private final AtomicBoolean happened = new AtomicBoolean();

    public CrashOnce(CrashPoint at) {
        this.at = at;
    }

    public boolean hasHappened() {
        return happened.get();
    }

    @Override
    public void reached(String projection, CrashPoint point) {
        if (point == at && happened.compareAndSet(false, true)) {
            throw new Crash();
        }
    }
}
