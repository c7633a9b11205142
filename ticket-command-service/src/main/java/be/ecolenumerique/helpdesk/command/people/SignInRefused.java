package be.ecolenumerique.helpdesk.command.people;

/** A valid token that is nobody here (403), or whose company asks too much (429). */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** A supplier user whose verified address belongs to no company. */
        NO_COMPANY,
        /** Somebody of a company that is suspended, who wants to write. */
        SUSPENDED,
        /** Somebody of a company that writes more often than one may. */
        TOO_MANY,
        /** An EN person or a system with the address or the account of somebody of another kind. */
        SOMEBODY_ELSE
    }

    private final Reason reason;

    public SignInRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
