package be.ecolenumerique.helpdesk.command.domain;

/** A refusal on its way to its answer. No stack trace: it is an answer, not a fault. */
public abstract class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected Refused(String message) {
        super(message, null, false, false);
    }

    /** Whether it comes before a known Idempotency-Key in the order of checks: the caller learns nothing of the thing. */
    public abstract boolean outranksKnownKey();
}
