package be.ecolenumerique.helpdesk.command.aggregate;

/** Other writes on the same thing won each time: nothing was recorded, the caller may try again (409, Retry-After). */
public final class TooMuchContention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooMuchContention(Throwable last) {
        super("too much contention", last, false, false);
    }
}
