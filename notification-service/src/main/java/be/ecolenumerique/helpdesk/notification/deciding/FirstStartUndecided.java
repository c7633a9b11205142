package be.ecolenumerique.helpdesk.notification.deciding;

/** The store knows nothing, the topic holds events: a mail for each of them, or for none? Somebody has to say. */
public final class FirstStartUndecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FirstStartUndecided() {
        super("The store of notifications is empty, but ticket-events is not. Set helpdesk.notification.first-start to"
                + " from-now (mail nothing of the past) or to from-beginning (mail everything that ever happened).");
    }
}
