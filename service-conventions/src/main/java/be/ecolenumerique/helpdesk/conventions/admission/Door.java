package be.ecolenumerique.helpdesk.conventions.admission;

import be.ecolenumerique.helpdesk.conventions.problems.ProblemWriter;
import be.ecolenumerique.helpdesk.conventions.security.KnownCallers;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Before anything is done for a request: 503 where as many are in work as there may be, 429 where a caller who is known has
 * all of its own in work. A refusal has to cost next to nothing, else an overload eats what is left for those who are in.
 */
final class Door implements WebFilter, Ordered {
    private final RequestsInWork requests;
    private final KnownCallers callers;
    private final ProblemWriter problems;

    Door(RequestsInWork requests, KnownCallers callers, ProblemWriter problems) {
        this.requests = requests;
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Optional.of(exchange.getRequest())
                .filter(requests::counts)
                .flatMap(counted -> requests.refusal(() -> callers.sending(counted)))
                .map(refusal -> problems.write(exchange, refusal))
                .orElseGet(() -> chain.filter(exchange));
    }

    /** Behind the filter that gives a request its trace. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
