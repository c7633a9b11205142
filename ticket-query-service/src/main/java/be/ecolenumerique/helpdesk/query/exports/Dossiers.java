package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.query.signins.SignIns;
import java.time.Duration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Asks the command service what it keeps about a person, thrice at most; where it does not answer the whole fails (503). */
final class Dossiers {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int AGAIN = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LARGEST = 16 * 1024 * 1024;

    private final WebClient commandService;

    Dossiers(WebClient commandService) {
        this.commandService = commandService
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build();
    }

    /** Empty where there never was such a person. */
    Mono<Dossier> of(PersonId person) {
        return commandService
                .get()
                .uri("/internal/people/{person}/dossier", person)
                .retrieve()
                .bodyToMono(Dossier.class)
                .timeout(PATIENCE)
                .retryWhen(Retry.backoff(AGAIN, PAUSE)
                        .filter(SignIns::isUnreachable)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()))
                .onErrorMap(
                        SignIns::isUnreachable,
                        e -> Problem.unavailable(RETRY_AFTER).asException())
                .filter(Dossier::isOfSomebody);
    }
}
