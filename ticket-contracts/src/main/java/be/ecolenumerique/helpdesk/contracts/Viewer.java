package be.ecolenumerique.helpdesk.contracts;

/** As what somebody looks at one ticket that it may see. */
public enum Viewer {
    EN_STAFF,
    /** A person of the company that handles the ticket now. */
    SUPPLIER,
    /** The ticket's school contact. */
    CONTACT,
    SYSTEM,
    APPROVAL_SERVICE
}
