package be.ecolenumerique.helpdesk.approval.pending;

import java.time.Instant;
import java.time.ZoneId;

/** A mail to the school 7 or 2 calendar days before the due instant, at the same local time in Belgium. */
public enum Reminder {
    SEVEN_DAYS(7),
    TWO_DAYS(2);

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final int daysLeft;

    Reminder(int daysLeft) {
        this.daysLeft = daysLeft;
    }

    public int daysLeft() {
        return daysLeft;
    }

    /** From this instant on it may be sent. */
    public Instant before(Instant dueAt) {
        return dueAt.atZone(BRUSSELS).minusDays(daysLeft).toInstant();
    }
}
