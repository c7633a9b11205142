package be.ecolenumerique.helpdesk.notification.ledger;

import be.ecolenumerique.helpdesk.notification.outbox.UnreadableEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mails of one ticket, in the order of its events.
 *
 * @param unreadable events whose mails this release can not read; they wait for one that can
 */
public record TicketMails(List<Mail> items, List<Unreadable> unreadable) {

    /**
     * @param event id of the event
     * @param version of the ticket
     * @param reason what stands in the way
     */
    public record Unreadable(String event, long version, String reason) {
        static Unreadable of(UnreadableEvent event) {
            return new Unreadable(event.eventId(), event.version(), event.reason());
        }
    }

    /**
     * @param event id of the event that led to it
     * @param version of the ticket
     * @param type of the event, as on the wire
     * @param at when the event happened
     * @param state {@code waiting}, {@code sending}, {@code sent}, {@code refused}, {@code merged},
     *     {@code not-concerned}, {@code no-address}, {@code erased}, {@code stopped}
     * @param nextAttempt of a waiting one
     * @param endedAt when it was sent, or when it was known that it will not be
     * @param reason of the last failed attempt: stage and reply code of the mail server
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Mail(
            String event,
            long version,
            String type,
            Instant at,
            Recipient recipient,
            String template,
            String state,
            int attempts,
            Optional<Instant> nextAttempt,
            Optional<Instant> endedAt,
            Optional<String> reason,
            String messageId) {}

    /**
     * @param quality {@code contact}, {@code former-contact}, {@code reference-mailbox}, {@code technician}, {@code manager},
     *     {@code subscriber}
     * @param address of today; masked for operators, absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Recipient(
            String quality, Optional<String> person, Optional<String> supplier, Optional<String> address) {}
}
