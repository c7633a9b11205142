package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.Pace;
import java.time.Duration;

/** Looks now and then, while a term lasts, whose tombstone is to be sent once more. */
final class LaterErasures {
    private static final long EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final PeopleFirst people;
    private final PipelinedSends sends;
    private final HeldLease lease;
    private final Pace pace;
    private long lookedNanos;

    LaterErasures(PeopleFirst people, PipelinedSends sends, HeldLease lease, Pace pace) {
        this.people = people;
        this.sends = sends;
        this.lease = lease;
        this.pace = pace;
        lookedNanos = pace.nanos() - EVERY_NANOS;
    }

    void look() {
        long now = pace.nanos();
        if (now - lookedNanos >= EVERY_NANOS) {
            lookedNanos = now;
            people.eraseAgain(sends, lease);
        }
    }
}
