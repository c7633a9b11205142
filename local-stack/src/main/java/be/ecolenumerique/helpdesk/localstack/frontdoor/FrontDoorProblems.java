package be.ecolenumerique.helpdesk.localstack.frontdoor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers for what never reaches a service: a path that leads nowhere, or a service that does not listen right now. */
@Component
@Order(-2)
class FrontDoorProblems implements WebExceptionHandler {

    private static final String RETRY_AFTER_SECONDS = "2";

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ResponseStatusException refused
                && refused.getStatusCode().value() == 404) {
            return answer(exchange, HttpStatus.NOT_FOUND, "not-found", "Cette adresse ne mène nulle part.");
        }
        if (failure instanceof IOException || isTimeout(failure)) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            return answer(
                    exchange,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Le service ne répond pas pour l'instant.");
        }
        return Mono.error(failure);
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof ResponseStatusException refused
                && refused.getStatusCode().value() == 504;
    }

    private static Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String code, String detail) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var body = """
                {"type":"urn:helpdesk:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(code, status.getReasonPhrase(), status.value(), detail, code);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
    }
}
