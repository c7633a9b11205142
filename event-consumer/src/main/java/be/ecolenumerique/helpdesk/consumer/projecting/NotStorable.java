package be.ecolenumerique.helpdesk.consumer.projecting;

/** MongoDB, or the way to it, refuses a document for what it is; the same write fails again, and others would not. */
final class NotStorable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStorable(Throwable cause) {
        super(cause);
    }
}
