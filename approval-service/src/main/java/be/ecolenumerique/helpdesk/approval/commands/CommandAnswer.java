package be.ecolenumerique.helpdesk.approval.commands;

import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Accepted;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Refused;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Unknown;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads an answer of the command service. What does not look like one of its decisions is no decision. */
final class CommandAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(CommandAnswer.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private CommandAnswer() {}

    static Mono<CommandOutcome> read(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> Trace.logging(
                        () -> outcome(response.statusCode(), response.headers().asHttpHeaders(), tree(body))));
    }

    private static CommandOutcome outcome(HttpStatusCode status, HttpHeaders headers, JsonNode body) {
        if (status.is2xxSuccessful() && body.path("version").isIntegralNumber()) {
            return new Accepted(body.path("version").longValue());
        }
        String code = body.path("code").asString("");
        return decides(status, headers) && !code.isEmpty()
                ? new Refused(Refusal.ofCode(code))
                : undecided(status, code, headers);
    }

    /** 409 with Retry-After: the same key is being decided elsewhere at this moment. */
    private static boolean decides(HttpStatusCode status, HttpHeaders headers) {
        return switch (status.value()) {
            case 400, 404, 412, 413, 422 -> true;
            case 409 -> !headers.containsHeader(HttpHeaders.RETRY_AFTER);
            default -> false;
        };
    }

    private static CommandOutcome undecided(HttpStatusCode status, String code, HttpHeaders headers) {
        LOG.warn("The command service answered {} {}", status.value(), code);
        return new Unknown(retryAfter(headers));
    }

    private static Duration retryAfter(HttpHeaders headers) {
        String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds != null && seconds.matches("[0-9]{1,4}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
