package be.ecolenumerique.helpdesk.conventions.admission;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemWriter;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Before anything is done for a request: 503 where as many are in work as there may be. A refusal has to cost next to
 * nothing, else an overload eats what is left for those who are in.
 */
final class Door implements WebFilter, Ordered {
    static final Duration LATER = Duration.ofSeconds(1);

    private final RequestsInWork requests;
    private final ProblemWriter problems;

    Door(RequestsInWork requests, ProblemWriter problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return requests.counts(exchange.getRequest()) && requests.refusesAnother()
                ? problems.write(exchange, Problem.unavailable(LATER))
                : chain.filter(exchange);
    }

    /** Behind the filter that gives a request its trace. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
