package be.ecolenumerique.helpdesk.localstack;

/** The stack can not start, for a reason that the operator can do something about; the message says what, in French. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }
}
