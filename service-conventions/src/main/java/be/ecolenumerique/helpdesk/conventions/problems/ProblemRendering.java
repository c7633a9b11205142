package be.ecolenumerique.helpdesk.conventions.problems;

import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last stop of every failure. What nobody knows is logged with its trace id and answered 500, without its inside. */
public final class ProblemRendering implements WebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemRendering.class);
    private final List<ProblemRule> rules;
    private final ProblemWriter writer;

    public ProblemRendering(List<ProblemRule> rules, ProblemWriter writer) {
        this.rules = rules;
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return exchange.getResponse().isCommitted()
                ? Mono.error(failure)
                : Trace.around(exchange, Mono.defer(() -> render(exchange, failure)));
    }

    private Mono<Void> render(ServerWebExchange exchange, Throwable failure) {
        return writer.write(
                exchange, problemOf(failure).orElseGet(() -> Trace.of(exchange).logged(() -> unexpected(failure))));
    }

    /** A request that no honest client sends, refused before anybody looked at it. */
    public Mono<Void> refuse(ServerWebExchange exchange, Throwable why) {
        return writer.write(exchange, Problem.malformed(FieldError.at("/", "address-characters")));
    }

    private Optional<Problem> problemOf(Throwable failure) {
        return rules.stream().flatMap(rule -> rule.problemOf(failure).stream()).findFirst();
    }

    private static Problem unexpected(Throwable failure) {
        LOG.error("A request failed for a reason that nobody foresaw", failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    @Override
    public int getOrder() {
        return -2;
    }
}
