package be.ecolenumerique.helpdesk.notification.policy;

import java.util.Locale;

/** What a mail tells; its words depend on the quality and the language of who reads it. */
public enum Template {
    ASSIGNED,
    SCHEDULED,
    RESCHEDULED,
    CANCELLED,
    COMPLETED,
    REMINDER,
    REOPENED,
    APPROVED,
    CLOSED_AUTOMATICALLY,
    WITHDRAWN,
    /** To a new contact: the appointment that stands. */
    INVITED,
    /** To a former contact: the appointment concerns somebody else now. */
    CONTACT_REPLACED,
    /** To the technician: the school's mail server refused for good. */
    SCHOOL_REFUSED,
    COMMENTED;

    /** As in message bundles and in the ledger: {@code closed-automatically}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Template of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
