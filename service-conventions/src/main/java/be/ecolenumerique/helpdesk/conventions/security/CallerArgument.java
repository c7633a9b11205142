package be.ecolenumerique.helpdesk.conventions.security;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands endpoints the caller of the request: a parameter of type {@link Caller}, or {@link CallerAuthentication}. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class
                || parameter.getParameterType() == CallerAuthentication.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return parameter.getParameterType() == Caller.class
                ? Callers.of(exchange).cast(Object.class)
                : Callers.authentication(exchange).cast(Object.class);
    }
}
