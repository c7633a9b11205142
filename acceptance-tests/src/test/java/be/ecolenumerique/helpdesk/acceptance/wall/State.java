package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.Map;

/** How far a ticket has come; which of them a write, or the school's page, needs to be accepted. */
enum State {
    OPEN,
    IN_PROGRESS,
    COMPLETED;

    private static final Map<String, State> NEEDED = Map.of(
            "reschedule-intervention", IN_PROGRESS,
            "cancel-intervention", IN_PROGRESS,
            "complete-intervention", IN_PROGRESS,
            "approve", COMPLETED,
            "reopen", COMPLETED,
            "close-automatically", COMPLETED,
            "remind-approval", COMPLETED);

    static State neededBy(Operation operation) {
        if (operation.path().startsWith("/answers/")) {
            return COMPLETED;
        }
        String last = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return NEEDED.getOrDefault(last, OPEN);
    }
}
