package be.ecolenumerique.helpdesk.conventions.tracing;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** First of all filters: whatever happens to a request afterwards can be found by its trace. */
final class TraceFilter implements WebFilter, Ordered {
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Trace trace = RequestSpans.of(exchange)
                .orElseGet(() ->
                        Trace.continuing(Trace.sentWith(exchange.getRequest().getHeaders())));
        exchange.getAttributes().put(Trace.KEY, trace);
        return Trace.around(exchange, chain.filter(exchange));
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
