package be.ecolenumerique.helpdesk.query.feed;

/** MongoDB ended the stream for good. */
public final class StreamEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StreamEnded() {
        super("the change stream ended");
    }
}
