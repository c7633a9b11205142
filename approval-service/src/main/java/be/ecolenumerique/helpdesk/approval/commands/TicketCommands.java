package be.ecolenumerique.helpdesk.approval.commands;

import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Unknown;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The command service as this service sees it. A failure on the way there or back leaves the outcome unknown; it is never
 * mistaken for a refusal.
 */
public final class TicketCommands {
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Logger LOG = LoggerFactory.getLogger(TicketCommands.class);

    private final WebClient http;
    private final Duration patience;
    private final CommandMetrics metrics;

    /** @param patience with one attempt, the way to the issuer included */
    public TicketCommands(WebClient http, Duration patience, CommandMetrics metrics) {
        this.http = http;
        this.patience = patience;
        this.metrics = metrics;
    }

    /** One attempt. */
    public Mono<CommandOutcome> send(ApprovalCommand command) {
        return request(command)
                .exchangeToMono(CommandAnswer::read)
                .timeout(patience)
                .onErrorResume(failure -> unknown(command, failure))
                .doOnNext(outcome -> metrics.count(command.action(), outcome));
    }

    /** Asks again with the same key while the outcome is unknown, as often as a person at a page would wait for. */
    public Mono<CommandOutcome> sendPatiently(ApprovalCommand command, int attempts, Duration pause) {
        return send(command)
                .flatMap(outcome ->
                        outcome instanceof Unknown ? Mono.error(new StillUnknown(outcome)) : Mono.just(outcome))
                .retryWhen(Retry.backoff(attempts - 1L, pause)
                        .filter(StillUnknown.class::isInstance)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()))
                .onErrorResume(StillUnknown.class, e -> Mono.just(e.outcome));
    }

    private RequestHeadersSpec<?> request(ApprovalCommand command) {
        return http.post()
                .uri(
                        "/api/v1/tickets/{ref}/{action}",
                        command.ticket(),
                        command.action().pathName())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .header(IDEMPOTENCY_KEY, command.key())
                .bodyValue(command.body());
    }

    private static Mono<CommandOutcome> unknown(ApprovalCommand command, Throwable failure) {
        return Trace.logging(() -> {
            LOG.warn(
                    "No answer to {} of {}: {}",
                    command.action().pathName(),
                    command.ticket(),
                    failure.getClass().getSimpleName());
            return new Unknown(Duration.ZERO);
        });
    }

    private static final class StillUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient CommandOutcome outcome;

        StillUnknown(CommandOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
