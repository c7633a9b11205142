package be.ecolenumerique.helpdesk.notification.policy;

/** In which quality somebody is told. Where several meet in one address, the first of them gives the text (behaviour §5). */
public enum Quality {
    CONTACT,
    /** Was the contact until this event. */
    FORMER_CONTACT,
    REFERENCE_MAILBOX,
    TECHNICIAN,
    MANAGER,
    /** Switched the ticket's comments on, or is its technician. */
    SUBSCRIBER;

    public boolean isSchool() {
        return this == CONTACT || this == FORMER_CONTACT;
    }
}
