package be.ecolenumerique.helpdesk.command.publishing;

/** Somebody else may be leading by now: stop at once. */
final class LeaseLost extends RuntimeException {
    LeaseLost(long epoch) {
        super("the relay's lease of epoch " + epoch + " is over");
    }
}
