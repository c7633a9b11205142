package be.ecolenumerique.helpdesk.contracts;

/** An event that this release does not know: never skipped, a consumer sets it aside. */
public final class UnknownEventType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEventType(String name) {
        super("unknown event type " + name);
    }
}
