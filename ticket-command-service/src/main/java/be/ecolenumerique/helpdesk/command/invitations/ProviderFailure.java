package be.ecolenumerique.helpdesk.command.invitations;

/** The identity provider did not do it, or did not say so. The message names no person. */
public final class ProviderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProviderFailure(String message) {
        super(message);
    }

    public ProviderFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
