package be.ecolenumerique.helpdesk.conventions.problems;

import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a refusal. All 404 answers are the same bytes with the same headers, name nothing that the caller sent, carry no
 * trace id, and leave no earlier than {@link NotFoundFloor} allows.
 */
public final class ProblemWriter {
    private static final String TYPE = "urn:helpdesk:problem:";
    private final ProblemTexts texts;
    private final JsonMapper json = JsonMapper.shared();

    public ProblemWriter(ProblemTexts texts) {
        this.texts = texts;
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        Mono<Void> answer = Mono.defer(() -> writeNow(exchange, problem));
        return isNotFound(problem) ? NotFoundFloor.waitFor(exchange).then(answer) : answer;
    }

    private Mono<Void> writeNow(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        if (!response.setStatusCode(problem.status())) {
            return response.setComplete();
        }
        Locale language = language(exchange);
        byte[] body = json.writeValueAsBytes(document(exchange, problem, language));
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        problem.headers().forEach(headers::set);
        return HttpMethod.HEAD.equals(exchange.getRequest().getMethod())
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private Map<String, Object> document(ServerWebExchange exchange, Problem problem, Locale language) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", TYPE + problem.code());
        document.put("title", texts.title(problem, language));
        document.put("status", problem.status().value());
        document.put("detail", texts.detail(problem, language));
        document.put("code", problem.code());
        document.putAll(problem.members());
        if (!isNotFound(problem)) {
            document.put("traceId", Trace.of(exchange).traceId());
        }
        if (!problem.errors().isEmpty()) {
            document.put("errors", errors(problem.errors(), language));
        }
        return document;
    }

    private List<Map<String, String>> errors(List<FieldError> errors, Locale language) {
        return errors.stream().map(error -> error(error, language)).toList();
    }

    private Map<String, String> error(FieldError error, Locale language) {
        var rendered = new LinkedHashMap<String, String>();
        rendered.put("pointer", error.pointer());
        rendered.put("detail", texts.detail(error, language));
        return rendered;
    }

    private static Locale language(ServerWebExchange exchange) {
        return ProblemTexts.language(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static boolean isNotFound(Problem problem) {
        return problem.status() == HttpStatus.NOT_FOUND;
    }
}
