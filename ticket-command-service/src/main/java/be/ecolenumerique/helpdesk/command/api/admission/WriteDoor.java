package be.ecolenumerique.helpdesk.command.api.admission;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemWriter;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Before anything is done for a write: 503 where as many are in work as there may be. A refusal has to cost next to
 * nothing, else an overload eats what is left for those who are in.
 */
final class WriteDoor implements WebFilter, Ordered {
    static final Duration LATER = Duration.ofSeconds(1);

    private final WritesInWork writes;
    private final ProblemWriter problems;

    WriteDoor(WritesInWork writes, ProblemWriter problems) {
        this.writes = writes;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isWrite(exchange.getRequest()) && writes.refusesAnother()
                ? problems.write(exchange, Problem.unavailable(LATER))
                : chain.filter(exchange);
    }

    static boolean isWrite(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return !HttpMethod.GET.equals(method)
                && !HttpMethod.HEAD.equals(method)
                && !HttpMethod.OPTIONS.equals(method)
                && request.getPath().value().startsWith("/api/v1/");
    }

    /** Behind the filter that gives a request its trace. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
