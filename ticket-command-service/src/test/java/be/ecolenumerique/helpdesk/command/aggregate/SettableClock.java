package be.ecolenumerique.helpdesk.command.aggregate;

import java.time.Instant;
import java.time.InstantSource;

/** The instant that a test says. */
public final class SettableClock implements InstantSource {
    private volatile Instant now;

    public SettableClock(Instant now) {
        this.now = now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
