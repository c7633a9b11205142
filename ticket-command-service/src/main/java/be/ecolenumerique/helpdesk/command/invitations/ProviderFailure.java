package be.ecolenumerique.helpdesk.command.invitations;

/** The identity provider did not do it, or did not say so. The message names no person. */
public final class ProviderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What an operator looks at first: the way there, or what was asked for. */
    public enum Reason {
        UNREACHABLE,
        REFUSED
    }

    /** It answered that it does not. */
    public ProviderFailure(String message) {
        super(message);
        reason = Reason.REFUSED;
    }

    /** It did not answer. */
    public ProviderFailure(String message, Throwable cause) {
        super(message, cause);
        reason = Reason.UNREACHABLE;
    }

    public Reason reason() {
        return reason;
    }
}
