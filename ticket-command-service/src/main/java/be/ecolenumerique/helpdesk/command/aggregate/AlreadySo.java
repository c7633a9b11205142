package be.ecolenumerique.helpdesk.command.aggregate;

/** A command that would change nothing, with its answer. Re-executed once: a cached state may be old. */
public final class AlreadySo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public AlreadySo(Answer answer) {
        super("already so", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
