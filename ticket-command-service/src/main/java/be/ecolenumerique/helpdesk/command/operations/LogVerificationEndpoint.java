package be.ecolenumerique.helpdesk.command.operations;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/**
 * Examines the log and the topics while the caller listens: a line of JSON each second, the last one with the outcome. It
 * changes nothing. 429 while another examination runs.
 */
@RestController
@AllowedTo(Role.OPERATOR)
final class LogVerificationEndpoint {
    private static final Duration LATER = Duration.ofSeconds(10);

    private final LogVerification verification;

    LogVerificationEndpoint(LogVerification verification) {
        this.verification = verification;
    }

    @GetMapping(path = "/api/v1/ops/command/log/verification", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<Verification> verify() {
        return verification
                .run()
                .switchIfEmpty(Flux.error(() -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                        .retryAfter(LATER)
                        .asException()));
    }
}
