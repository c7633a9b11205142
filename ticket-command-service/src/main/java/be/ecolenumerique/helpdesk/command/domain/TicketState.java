package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket as the decider sees it: the status is the type, and each status has just the data that exist in it (behaviour
 * §4). OPEN – IN_PROGRESS – COMPLETED – CLOSED.
 */
public sealed interface TicketState {
    /** Not opened yet. */
    record None() implements TicketState {}

    /** A ticket that was opened. */
    sealed interface Existing extends TicketState {
        Particulars particulars();

        /** The company that has it; absent until the first assignment. */
        Optional<Handling> currentHandling();

        TicketStatus status();

        default Optional<SupplierId> supplier() {
            return currentHandling().map(Handling::supplier);
        }

        default long versionVisibleTo(Role role) {
            return particulars().versions().visibleTo(role);
        }

        default long version() {
            return particulars().versions().total();
        }
    }

    record Open(Particulars particulars, Optional<Handling> currentHandling) implements Existing {
        @Override
        public TicketStatus status() {
            return TicketStatus.OPEN;
        }
    }

    record InProgress(Particulars particulars, Handling handling, Instant appointment) implements Existing {
        @Override
        public Optional<Handling> currentHandling() {
            return Optional.of(handling);
        }

        @Override
        public TicketStatus status() {
            return TicketStatus.IN_PROGRESS;
        }
    }

    record Completed(Particulars particulars, Handling handling, Approval approval) implements Existing {
        @Override
        public Optional<Handling> currentHandling() {
            return Optional.of(handling);
        }

        @Override
        public TicketStatus status() {
            return TicketStatus.COMPLETED;
        }
    }

    /** {@code completion}: the one that was approved or left without an answer. */
    record Closed(
            Particulars particulars,
            Optional<Handling> currentHandling,
            ClosingReason reason,
            Optional<String> completion)
            implements Existing {
        @Override
        public TicketStatus status() {
            return TicketStatus.CLOSED;
        }
    }

    default TicketState evolve(Recorded recorded) {
        return TicketEvolution.of(this, recorded);
    }
}
