package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import java.util.Map;

/** A planned mail in a few words. */
final class Told {
    private static final Map<PersonId, String> NAMES = Map.of(
            Cast.QUENTIN, "quentin",
            Cast.MANON, "manon",
            Cast.TEACHER, "teacher",
            Cast.OTHER_TEACHER, "other-teacher",
            Cast.MUTE_TEACHER, "mute-teacher",
            Cast.SUPPLIER_USER, "jean",
            Cast.COLLEAGUE, "lea",
            Cast.STRANGER, "stranger",
            Cast.OTHER_TECHNICIAN, "other-technician",
            Cast.ERASED, "erased");

    private Told() {}

    static String asText(PlannedMail mail) {
        return mail.quality()
                + " "
                + name(mail.recipient())
                + " "
                + mail.template()
                + (mail.calendar() == CalendarPart.NONE ? "" : " " + mail.calendar())
                + (mail.schoolNotTold() ? " school-not-told" : "")
                + (mail.fate() == Fate.TO_SEND ? "" : " " + mail.fate());
    }

    static String name(Recipient recipient) {
        return recipient instanceof OnePerson(PersonId id) ? NAMES.getOrDefault(id, "?") : recipient.id();
    }
}
