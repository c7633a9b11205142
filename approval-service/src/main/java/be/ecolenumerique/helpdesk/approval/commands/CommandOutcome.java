package be.ecolenumerique.helpdesk.approval.commands;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What came of a command. */
public sealed interface CommandOutcome {

    String ACCEPTED = "accepted";
    String UNKNOWN = "unknown";

    /** Recorded, now or before. {@code version}: of the ticket, seen by readers once they have come so far. */
    record Accepted(long version) implements CommandOutcome {}

    /** Decided against; nothing was recorded. */
    record Refused(Refusal why) implements CommandOutcome {}

    /** Recorded or not: only asking again with the same key tells. {@code pause}: as long as the service asks for. */
    record Unknown(Duration pause) implements CommandOutcome {}

    /** In metrics. */
    default String label() {
        return switch (this) {
            case Accepted a -> ACCEPTED;
            case Refused r -> r.why().label();
            case Unknown u -> UNKNOWN;
        };
    }

    /** All that there can be. */
    static List<String> labels() {
        return Stream.concat(
                        Stream.of(ACCEPTED, UNKNOWN),
                        Arrays.stream(Refusal.values()).map(Refusal::label))
                .toList();
    }
}
