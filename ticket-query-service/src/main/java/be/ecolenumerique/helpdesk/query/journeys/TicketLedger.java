package be.ecolenumerique.helpdesk.query.journeys;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * Asks the notification service for the mails of a ticket, with the token of whoever asks us: it decides what that caller
 * may know. A ticket that it has not heard of yet has no mails.
 */
public final class TicketLedger {
    private static final Logger LOG = LoggerFactory.getLogger(TicketLedger.class);

    private final WebClient notificationService;
    private final Duration patience;

    TicketLedger(WebClient notificationService, Duration patience) {
        this.notificationService = notificationService;
        this.patience = patience;
    }

    /** One mail, as far as we care. */
    public record Entry(
            String event,
            Recipient recipient,
            String template,
            String state,
            int attempts,
            Optional<Instant> nextAttempt,
            Optional<Instant> endedAt,
            Optional<String> reason,
            String messageId) {

        /** @param person absent for a mailbox of a company */
        public record Recipient(String quality, Optional<String> person, Optional<String> address) {}

        Journey.MailWay asMail() {
            return new Journey.MailWay(
                    recipient.quality(), template, state, attempts, nextAttempt, endedAt, reason, messageId);
        }
    }

    private record Ledger(List<Entry> items) {}

    /** None where the service does not answer. */
    public Mono<Optional<List<Entry>>> of(TicketReference ticket, String authorization) {
        return notificationService
                .get()
                .uri("/api/v1/tickets/{reference}/mails", ticket)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .retrieve()
                .bodyToMono(Ledger.class)
                .map(Ledger::items)
                .onErrorResume(WebClientResponseException.NotFound.class, unheardOf -> Mono.just(List.of()))
                .timeout(patience)
                .map(Optional::of)
                .onErrorResume(TicketLedger::unknown);
    }

    private static Mono<Optional<List<Entry>>> unknown(Throwable failure) {
        return Trace.logging(() -> {
            LOG.warn("No answer about mails: {}", failure.getClass().getSimpleName());
            return Optional.empty();
        });
    }
}
