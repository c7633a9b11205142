package be.ecolenumerique.helpdesk.notification.policy;

/**
 * One mail of one event.
 *
 * @param schoolNotTold the mail says « l'école n'a pas pu être prévenue »
 */
public record PlannedMail(
        Quality quality,
        Recipient recipient,
        Template template,
        CalendarPart calendar,
        boolean schoolNotTold,
        Fate fate) {

    static PlannedMail to(Quality quality, Recipient recipient, Template template) {
        return new PlannedMail(quality, recipient, template, CalendarPart.NONE, false, Fate.TO_SEND);
    }

    PlannedMail with(CalendarPart part) {
        return new PlannedMail(quality, recipient, template, part, schoolNotTold, fate);
    }

    PlannedMail sayingThatTheSchoolIsNotTold() {
        return new PlannedMail(quality, recipient, template, calendar, true, fate);
    }

    PlannedMail ending(Fate end) {
        return new PlannedMail(quality, recipient, template, calendar, schoolNotTold, end);
    }
}
