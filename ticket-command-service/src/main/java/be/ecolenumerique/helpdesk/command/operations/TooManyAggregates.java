package be.ecolenumerique.helpdesk.command.operations;

/** The trails of more aggregates than this process has room for. */
final class TooManyAggregates extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyAggregates(int most) {
        super("more than " + most + " aggregates");
    }
}
