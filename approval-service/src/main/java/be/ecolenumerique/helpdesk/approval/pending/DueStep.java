package be.ecolenumerique.helpdesk.approval.pending;

/** What is to be asked of the ticket now. */
public sealed interface DueStep {
    record Remind(Reminder reminder) implements DueStep {}

    record CloseAutomatically() implements DueStep {}
}
