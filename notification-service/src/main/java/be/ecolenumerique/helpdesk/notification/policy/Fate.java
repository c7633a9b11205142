package be.ecolenumerique.helpdesk.notification.policy;

/** What is known about a mail the moment it is decided. */
public enum Fate {
    TO_SEND,
    /** The person has no e-mail. */
    NO_ADDRESS,
    /** The person is not known any more. */
    ERASED
}
