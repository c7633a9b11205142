package be.ecolenumerique.helpdesk.localstack;

/** The systems that sign in with a secret of their own, and the role that their tokens carry. */
public enum SystemClient {
    /** Closes after 15 days, and speaks for the school behind the signed link. */
    APPROVAL_SERVICE("approval-service", "approval-service"),
    /** Registers people at their first sign-in. */
    QUERY_SERVICE("ticket-query-service", "internal"),
    /** Another system of Ecole Numérique, which opens tickets and follows them. */
    OTHER_SYSTEM("inventaire", "system");

    private final String id;
    private final String role;

    SystemClient(String id, String role) {
        this.id = id;
        this.role = role;
    }

    public String id() {
        return id;
    }

    String role() {
        return role;
    }
}
