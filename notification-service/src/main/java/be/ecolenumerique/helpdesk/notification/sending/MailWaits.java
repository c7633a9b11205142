package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.conventions.retrying.Backoff;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** When a mail that failed is tried again: after two seconds first, after 15 minutes at the latest. */
public final class MailWaits {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private MailWaits() {}

    public static Backoff drawnBy(DoubleSupplier random) {
        return new Backoff(FIRST, LONGEST, random);
    }
}
