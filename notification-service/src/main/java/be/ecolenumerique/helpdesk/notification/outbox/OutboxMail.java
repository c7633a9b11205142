package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import java.time.Instant;
import java.util.Optional;

/**
 * One mail of an event, as the outbox holds it.
 *
 * @param id within its event
 * @param messageId with its angle brackets; decided once, so that a second transmission is recognisable
 * @param progress how far it has come
 */
public record OutboxMail(String id, PlannedMail planned, String messageId, Progress progress) {

    /**
     * @param next the instant before which nothing is to be done: of the next attempt, or the end of a lease
     * @param ended when it came to its end, by the real clock
     * @param reason of the last failed attempt: stage and reply code, such as {@code RCPT 450}
     */
    public record Progress(
            MailState state, int attempts, Instant next, Optional<Instant> ended, Optional<String> reason) {}

    public boolean isOpen() {
        return progress.state().isOpen();
    }

    public String recipientId() {
        return planned.recipient().id();
    }
}
