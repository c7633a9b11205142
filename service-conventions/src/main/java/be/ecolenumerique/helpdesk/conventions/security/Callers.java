package be.ecolenumerique.helpdesk.conventions.security;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who is calling, for code that has the exchange in its hands. */
public final class Callers {
    private Callers() {}

    /** Empty on a public path without a token. */
    public static Mono<Caller> of(ServerWebExchange exchange) {
        return authentication(exchange).map(CallerAuthentication::getPrincipal);
    }

    /** With the token itself, to ask another service in the caller's name. */
    public static Mono<CallerAuthentication> authentication(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(CallerAuthentication.class);
    }
}
