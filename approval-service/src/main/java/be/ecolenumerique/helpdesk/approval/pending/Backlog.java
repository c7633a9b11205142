package be.ecolenumerique.helpdesk.approval.pending;

import java.time.Duration;

/** How much waits: answers awaited, those past their due instant, and how long the oldest of these is past it. */
public record Backlog(long pending, long overdue, Duration oldestOverdue) {
    public static final Backlog NONE = new Backlog(0, 0, Duration.ZERO);
}
