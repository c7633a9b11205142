package be.ecolenumerique.helpdesk.consumer.repair;

import java.util.Optional;

/** What became of an attempt to give up one event of a blocked aggregate. */
public sealed interface Discarding {
    record NotBlocked() implements Discarding {}

    /** Another event is at fault, or none. */
    record OtherFault(Optional<String> eventId) implements Discarding {}

    record Kept(NotDiscardable why) implements Discarding {}

    /** What would be given up; nothing was. */
    record Possible(Insight insight) implements Discarding {}

    /**
     * The event is given up.
     *
     * @param before as it was found
     * @param after what came of the events behind it
     */
    record Discarded(Insight before, RepairOutcome after) implements Discarding {}
}
