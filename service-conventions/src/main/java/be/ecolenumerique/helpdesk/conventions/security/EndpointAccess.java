package be.ecolenumerique.helpdesk.conventions.security;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Whether a caller's roles may ever use an endpoint. What the directory says about the caller comes later. */
public final class EndpointAccess {
    private EndpointAccess() {}

    public static void check(Caller caller, String path, Optional<HandlerMethod> endpoint) {
        boolean allowed = !caller.contradictsItself()
                && isAllowedAt(caller, path)
                && endpoint.map(e -> isAllowedTo(caller, e)).orElse(true);
        if (!allowed) {
            throw Problem.forbidden().asException();
        }
    }

    private static boolean isAllowedAt(Caller caller, String path) {
        if (path.startsWith("/internal/")) {
            return caller.is(Role.INTERNAL);
        }
        return !path.startsWith("/api/v1/ops/") || caller.is(Role.OPERATOR);
    }

    private static boolean isAllowedTo(Caller caller, HandlerMethod endpoint) {
        AllowedTo allowed = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), AllowedTo.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), AllowedTo.class);
        }
        return allowed != null && Arrays.stream(allowed.value()).anyMatch(role -> hasRole(caller, role));
    }

    private static boolean hasRole(Caller caller, Role role) {
        return role == Role.CONTACT ? caller.roles().isEmpty() : caller.is(role);
    }
}
