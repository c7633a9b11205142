package be.ecolenumerique.helpdesk.command.aggregate;

/** As many writes are under way as this replica takes: nothing was recorded (503, Retry-After). */
public final class TooManyWrites extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyWrites() {
        super("too many writes", null, false, false);
    }
}
