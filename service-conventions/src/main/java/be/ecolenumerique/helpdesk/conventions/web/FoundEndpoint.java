package be.ecolenumerique.helpdesk.conventions.web;

import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Leads a request to the endpoint that the gate found for it, so that nobody looks for it twice. */
final class FoundEndpoint implements HandlerMapping, Ordered {
    private static final String FOUND = FoundEndpoint.class.getName();

    static void keep(ServerWebExchange exchange, Object endpoint) {
        exchange.getAttributes().put(FOUND, endpoint);
    }

    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        return Mono.justOrEmpty(exchange.<Object>getAttribute(FOUND));
    }

    /** Before all who would look. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
