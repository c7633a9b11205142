package be.ecolenumerique.helpdesk.command.aggregate;

/** The Idempotency-Key was used for another request of this caller (422). */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("key reused", null, false, false);
    }
}
