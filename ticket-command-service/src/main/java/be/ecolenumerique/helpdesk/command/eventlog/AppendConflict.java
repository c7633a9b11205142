package be.ecolenumerique.helpdesk.command.eventlog;

/** Certain: not stored. Another commit holds this version of the aggregate; decide again on fresh state. */
public final class AppendConflict extends AppendFailed {
    private final transient LoggedEvent event;

    AppendConflict(LoggedEvent event) {
        super(event.aggregate() + " version " + event.version() + " is already in the log");
        this.event = event;
    }

    public String aggregate() {
        return event.aggregate();
    }

    public long version() {
        return event.version();
    }
}
