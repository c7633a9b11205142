package be.ecolenumerique.helpdesk.localstack.frontdoor;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Turns away paths that a service might read otherwise than the routing table does: dot segments, encoded slashes, path parameters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainPaths implements WebFilter {

    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)//|/\\.{1,2}(?:/|$)|%2e|%2f|%5c|%00|%25|\\\\|;");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return AMBIGUOUS.matcher(exchange.getRequest().getURI().getRawPath()).find()
                ? Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND))
                : chain.filter(exchange);
    }
}
