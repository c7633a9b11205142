package be.ecolenumerique.helpdesk.command.domain;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * « 1 approbation nécessaire »: which completion the school answers, until when, and the smallest number of days left of
 * which it was reminded.
 */
public record Approval(String completion, Instant dueAt, OptionalInt reminded) {
    Approval withReminder(int daysLeft) {
        return new Approval(completion, dueAt, OptionalInt.of(Math.min(daysLeft, reminded.orElse(daysLeft))));
    }

    boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }

    boolean wasReminded(int daysLeft) {
        return reminded.isPresent() && reminded.getAsInt() <= daysLeft;
    }
}
