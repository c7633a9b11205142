package be.ecolenumerique.helpdesk.operations;

/** Nothing was done, for nobody said yes. */
final class NotConfirmed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotConfirmed(String words) {
        super(words);
    }
}
