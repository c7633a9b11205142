package be.ecolenumerique.helpdesk.approval.answers;

/** What the school says of a completion. */
public sealed interface Answer {
    /** « Clôturer » */
    record Approve() implements Answer {}

    /** « Rouvrir » */
    record Reopen(String reason) implements Answer {}
}
