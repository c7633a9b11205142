package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.tickets.ActivityEntry;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket that names the person.
 *
 * @param as what it is there now; empty where it was something once
 * @param activity the events that name it: what it did, in which role, and what was done with it
 * @param mails those to it, sent or not
 */
record ExportedTicket(
        String reference,
        String summary,
        TicketStatus status,
        Instant createdAt,
        List<Part> as,
        List<ActivityEntry> activity,
        List<MailTo> mails) {
    enum Part {
        CREATOR,
        CONTACT,
        TECHNICIAN,
        ASSIGNEE,
        PARTICIPANT,
        SUBSCRIBER
    }

    /**
     * @param event id of the event that led to it
     * @param quality as what the person was written to
     * @param state {@code sent}, {@code erased}, {@code refused}, …, as in the ticket's ledger
     * @param endedAt when it was sent, or when it was known that it will not be
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MailTo(
            String event, String quality, String template, String state, Optional<Instant> endedAt, String messageId) {}
}
