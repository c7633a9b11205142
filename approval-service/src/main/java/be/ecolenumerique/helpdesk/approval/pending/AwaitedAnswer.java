package be.ecolenumerique.helpdesk.approval.pending;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * « 1 approbation nécessaire »: a completion that waits for the school. Two reminders precede the due instant; one that was
 * overtaken by the next is never sent; from the due instant on the ticket is closed.
 *
 * @param reminded days left in the last reminder recorded
 */
public record AwaitedAnswer(Completion completion, OptionalInt reminded) {

    static AwaitedAnswer of(Completion completion) {
        return new AwaitedAnswer(completion, OptionalInt.empty());
    }

    AwaitedAnswer remindedWith(int daysLeft) {
        return new AwaitedAnswer(completion, OptionalInt.of(Math.min(daysLeft, reminded.orElse(daysLeft))));
    }

    /** The due instant itself is too late for an answer. */
    public boolean isOverdueAt(Instant now) {
        return !now.isBefore(completion.dueAt());
    }

    public Optional<DueStep> stepAt(Instant now) {
        return isOverdueAt(now)
                ? Optional.of(new DueStep.CloseAutomatically())
                : open().filter(r -> !now.isBefore(r.before(completion.dueAt())))
                        .min(Comparator.comparingInt(Reminder::daysLeft))
                        .map(DueStep.Remind::new);
    }

    /** No step is due before. */
    public Instant nextStepAt() {
        return open().map(r -> r.before(completion.dueAt()))
                .min(Comparator.naturalOrder())
                .orElse(completion.dueAt());
    }

    private Stream<Reminder> open() {
        return Arrays.stream(Reminder.values()).filter(r -> r.daysLeft() < reminded.orElse(Integer.MAX_VALUE));
    }
}
