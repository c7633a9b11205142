package be.ecolenumerique.helpdesk.conventions.problems;

import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * « Not found » is never answered before a fixed time after the request's arrival, so that no cache tells a thing of
 * another company from one that does not exist.
 */
public final class NotFoundFloor implements WebFilter, Ordered {
    public static final Duration FLOOR = Duration.ofMillis(50);
    private static final String ARRIVAL = NotFoundFloor.class.getName();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(ARRIVAL, System.nanoTime());
        return chain.filter(exchange);
    }

    static Mono<Void> waitFor(ServerWebExchange exchange) {
        long arrival = exchange.getAttributeOrDefault(ARRIVAL, System.nanoTime());
        Duration left = FLOOR.minusNanos(System.nanoTime() - arrival);
        return left.isPositive() ? Mono.delay(left).then() : Mono.empty();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
