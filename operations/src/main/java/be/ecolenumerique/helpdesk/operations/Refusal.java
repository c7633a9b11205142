package be.ecolenumerique.helpdesk.operations;

/** The desk said no, or nothing. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String words) {
        super(words);
    }
}
