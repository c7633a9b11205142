package be.ecolenumerique.helpdesk.command.invitations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Companies whose invitations are not at the identity provider as the log wants them: a mail is due, or the end of a link.
 *
 * @param oldest since when the one waits that waits the longest
 */
public record Unsettled(boolean known, long companies, Optional<Instant> oldest) {
    public static final Unsettled NONE = new Unsettled(true, 0, Optional.empty());
    static final Unsettled UNKNOWN = new Unsettled(false, 0, Optional.empty());

    static Unsettled of(long companies, Instant oldest) {
        return new Unsettled(true, companies, Optional.of(oldest));
    }

    double count() {
        return known ? companies : Double.NaN;
    }

    double seconds(Instant now) {
        return oldest.map(since -> Math.max(0, Duration.between(since, now).toMillis()) / 1000.0)
                .orElse(known ? 0 : Double.NaN);
    }
}
