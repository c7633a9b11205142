package be.ecolenumerique.helpdesk.query.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far each event of a ticket has come; ids and instants, no content.
 *
 * @param items from the opening on
 * @param total events of the ticket
 * @param mailsKnown false where the notification service did not answer: then no item has mails, and nothing is known of them
 * @param next cursor for {@code after}; absent on the last page
 * @param previous cursor for {@code before}; absent on the first page
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Journey(
        String reference,
        List<EventWay> items,
        long total,
        boolean mailsKnown,
        Optional<String> next,
        Optional<String> previous) {

    /**
     * @param type of the event, as on the wire
     * @param commit its number in the log
     * @param trace W3C trace id of the request that led to it
     * @param accepted when it happened (domain clock)
     * @param relayed when it was given to Kafka; absent where nobody noted it
     * @param projected when the list first showed it; absent where nobody noted it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EventWay(
            long version,
            String event,
            String type,
            long commit,
            Optional<String> trace,
            Instant accepted,
            Optional<Instant> relayed,
            Optional<Instant> projected,
            List<MailWay> mails) {}

    /**
     * As {@code GET /tickets/{ref}/mails} has it, without the address.
     *
     * @param recipient {@code contact}, {@code reference-mailbox}, {@code technician}, …
     * @param state {@code waiting}, {@code sending}, {@code sent}, {@code refused}, {@code merged}, …
     * @param endedAt when it was sent, or when it was known that it will not be
     * @param reason why it waits or was not sent: stage and reply code of the mail server
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MailWay(
            String recipient,
            String template,
            String state,
            int attempts,
            Optional<Instant> nextAttempt,
            Optional<Instant> endedAt,
            Optional<String> reason,
            String messageId) {}
}
