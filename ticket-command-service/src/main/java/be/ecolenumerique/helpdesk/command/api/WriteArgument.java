package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.people.SignIns;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.security.Callers;
import be.ecolenumerique.helpdesk.conventions.web.BodyReader;
import be.ecolenumerique.helpdesk.conventions.web.RequestBodies;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Makes the {@link Write} of an endpoint, in the order of api.md: a log that takes writes (else 503 at once), who is
 * calling (403), then what the request alone decides (400).
 */
@Component
final class WriteArgument implements HandlerMethodArgumentResolver {
    private final SignIns signIns;
    private final CommitLog log;

    WriteArgument(SignIns signIns, CommitLog log) {
        this.signIns = signIns;
        this.log = log;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Write.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return Callers.of(exchange).flatMap(caller -> {
            log.requireReady();
            return signIns.actorOf(caller, ActingRole.of(caller, parameter))
                    .map(actor -> write(caller, actor, bodyType(parameter), exchange));
        });
    }

    static Class<?> bodyType(MethodParameter parameter) {
        return Objects.requireNonNull(
                ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve());
    }

    private static <B> Write<B> write(Caller caller, Actor actor, Class<B> type, ServerWebExchange exchange) {
        B body = BodyReader.read(RequestBodies.of(exchange), type);
        Map<String, String> path =
                exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return new Write<>(actor, path, expectedVersion(path, exchange), Preconditions.key(exchange, caller), body);
    }

    /** What does not exist yet has no version. */
    private static OptionalLong expectedVersion(Map<String, String> path, ServerWebExchange exchange) {
        if (path.isEmpty()) {
            Preconditions.refuseIfMatch(exchange.getRequest());
        }
        return Preconditions.expectedVersion(exchange.getRequest());
    }
}
