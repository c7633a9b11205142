package be.ecolenumerique.helpdesk.conventions.web;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands endpoints their body and their query as records. */
final class StrictArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(StrictBody.class)
                || parameter.hasParameterAnnotation(StrictQuery.class);
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> parameter.hasParameterAnnotation(StrictBody.class)
                ? BodyReader.read(RequestBodies.of(exchange), parameter.getParameterType())
                : QueryReader.read(exchange.getRequest().getQueryParams(), parameter.getParameterType()));
    }
}
