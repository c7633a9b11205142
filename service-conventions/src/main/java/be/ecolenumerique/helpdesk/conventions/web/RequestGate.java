package be.ecolenumerique.helpdesk.conventions.web;

import be.ecolenumerique.helpdesk.conventions.security.CallerAuthentication;
import be.ecolenumerique.helpdesk.conventions.security.EndpointAccess;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What is checked of a request with a good token (or on a public path) before its endpoint sees it, in this order: size
 * and media type of the body, roles, and that no query parameter comes to an endpoint that takes none.
 */
public final class RequestGate {
    private final RequestMappingHandlerMapping endpoints;

    public RequestGate(RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return RequestBodies.taken(exchange)
                .flatMap(taken -> checked(taken).then(Mono.defer(() -> chain.filter(taken))));
    }

    private Mono<Void> checked(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(CallerAuthentication.class)
                .flatMap(caller -> endpoint(exchange).doOnNext(endpoint -> check(caller, exchange, endpoint)))
                .then();
    }

    private Mono<Optional<HandlerMethod>> endpoint(ServerWebExchange exchange) {
        return endpoints
                .getHandler(exchange)
                .doOnNext(endpoint -> FoundEndpoint.keep(exchange, endpoint))
                .ofType(HandlerMethod.class)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static void check(
            CallerAuthentication caller, ServerWebExchange exchange, Optional<HandlerMethod> endpoint) {
        EndpointAccess.check(
                caller.getPrincipal(), exchange.getRequest().getPath().value(), endpoint);
        if (endpoint.isPresent() && !takesQuery(endpoint.get())) {
            QueryReader.refuseAny(exchange.getRequest().getQueryParams());
        }
    }

    private static boolean takesQuery(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(StrictQuery.class));
    }
}
