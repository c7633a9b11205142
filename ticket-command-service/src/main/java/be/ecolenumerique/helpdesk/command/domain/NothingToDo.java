package be.ecolenumerique.helpdesk.command.domain;

/** « Already so »: the command is a repeat. It succeeds and records nothing. */
public final class NothingToDo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NothingToDo() {
        super("nothing to do", null, false, false);
    }
}
