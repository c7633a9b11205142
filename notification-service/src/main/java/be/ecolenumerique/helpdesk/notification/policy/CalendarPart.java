package be.ecolenumerique.helpdesk.notification.policy;

/** What a mail does to the reader's calendar: the method of its invitation (RFC 5546). */
public enum CalendarPart {
    NONE,
    REQUEST,
    CANCEL
}
