package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.notification.policy.Quality;
import java.util.Locale;

/** For whom a text is worded. */
enum Audience {
    SCHOOL,
    SUPPLIER,
    STAFF,
    READER;

    static Audience of(Quality quality) {
        return switch (quality) {
            case CONTACT, FORMER_CONTACT -> SCHOOL;
            case REFERENCE_MAILBOX -> SUPPLIER;
            case TECHNICIAN, MANAGER -> STAFF;
            case SUBSCRIBER -> READER;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
