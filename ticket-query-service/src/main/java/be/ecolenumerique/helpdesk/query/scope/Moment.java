package be.ecolenumerique.helpdesk.query.scope;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A point in the life of a ticket: a version, or an instant of RFC 3339 in UTC. */
public sealed interface Moment {
    Pattern VERSION = Pattern.compile("[1-9][0-9]{0,9}");
    Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    record Version(long number) implements Moment {}

    /** All that had happened by then, what happened at this very instant included. */
    record At(Instant instant) implements Moment {}

    static Optional<Moment> parse(String text) {
        if (VERSION.matcher(text).matches()) {
            return Optional.of(new Version(Long.parseLong(text)));
        }
        try {
            return INSTANT.matcher(text).matches() ? Optional.of(new At(Instant.parse(text))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
