package be.ecolenumerique.helpdesk.conventions.admission;

import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.security.Callers;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts a request in work from here on: its caller is known and its body is read, so nobody holds a place by sending
 * slowly. 429 where one caller has all that it may have in work, 503 where all together have.
 */
final class Shares implements WebFilter, Ordered {
    private final RequestsInWork requests;

    Shares(RequestsInWork requests) {
        this.requests = requests;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return requests.counts(exchange.getRequest())
                ? Callers.of(exchange).flatMap(caller -> inWork(caller, chain.filter(exchange)))
                : chain.filter(exchange);
    }

    private Mono<Void> inWork(Caller caller, Mono<Void> work) {
        return Mono.defer(() -> requests.enter(caller)
                .<Mono<Void>>map(refusal -> Mono.error(refusal.asException()))
                .orElseGet(() -> work.doFinally(end -> requests.leave(caller))));
    }

    /** Behind the security filters, which read the body too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
