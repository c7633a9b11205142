package be.ecolenumerique.helpdesk.command.domain;

/** Carries a refusal out of the aggregate. No stack trace: it is an answer, not a fault. */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TicketRejection rejection;

    public RejectedException(TicketRejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    public TicketRejection rejection() {
        return rejection;
    }
}
