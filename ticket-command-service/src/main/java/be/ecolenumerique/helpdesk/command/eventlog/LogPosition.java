package be.ecolenumerique.helpdesk.command.eventlog;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A place between two events of the log, as Axon's token: behind the event {@code index} of commit {@code number}. */
record LogPosition(long number, int index) {
    static final LogPosition START = new LogPosition(0, Storable.MOST_EVENTS - 1);

    static LogPosition of(@Nullable TrackingToken token) {
        if (token == null) {
            return START;
        }
        long place = token.position().orElseThrow();
        return new LogPosition(place / Storable.MOST_EVENTS, (int) (place % Storable.MOST_EVENTS));
    }

    static LogPosition behind(long number) {
        return new LogPosition(number, Storable.MOST_EVENTS - 1);
    }

    static LogPosition before(long number, int index) {
        return index == 0 ? behind(number - 1) : new LogPosition(number, index - 1);
    }

    TrackingToken token() {
        return new GlobalSequenceTrackingToken(number * Storable.MOST_EVENTS + index);
    }

    boolean isBefore(long otherNumber, int otherIndex) {
        return number < otherNumber || (number == otherNumber && index < otherIndex);
    }
}
