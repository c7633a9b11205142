package be.ecolenumerique.helpdesk.approval.commands;

import java.time.Duration;

/** What came of a command. */
public sealed interface CommandOutcome {

    /** Recorded, now or before. {@code version}: of the ticket, seen by readers once they have come so far. */
    record Accepted(long version) implements CommandOutcome {}

    /** Decided against; nothing was recorded. */
    record Refused(Refusal why) implements CommandOutcome {}

    /** Recorded or not: only asking again with the same key tells. {@code pause}: as long as the service asks for. */
    record Unknown(Duration pause) implements CommandOutcome {}

    /** In metrics. */
    default String label() {
        return switch (this) {
            case Accepted a -> "accepted";
            case Refused r -> r.why().label();
            case Unknown u -> "unknown";
        };
    }
}
