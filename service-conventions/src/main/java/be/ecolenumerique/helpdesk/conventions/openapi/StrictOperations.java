package be.ecolenumerique.helpdesk.conventions.openapi;

import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.StrictBody;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.StrictSchemas;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what its endpoint's parameters and annotations declare. */
final class StrictOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        operation.setTags(List.of(subject(endpoint)));
        for (MethodParameter parameter : endpoint.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(StrictBody.class)) {
                operation.requestBody(Documents.json(StrictSchemas.ofBody(parameter.getParameterType())));
            }
            if (parameter.hasParameterAnnotation(StrictQuery.class)) {
                StrictSchemas.ofQuery(parameter.getParameterType()).forEach(operation::addParametersItem);
            }
        }
        if (needsToken(endpoint)) {
            operation.addSecurityItem(new SecurityRequirement().addList(Documents.BEARER));
            Documents.refusals(operation, "400", "401", "403", "429", "503");
            if (pathOf(endpoint).contains("{")) {
                Documents.refusals(operation, "404");
            }
            if (takesBodies(endpoint)) {
                Documents.refusals(operation, "409", "413", "415");
            }
        }
        return operation;
    }

    /** {@code tickets} of {@code /api/v1/tickets/{ref}}; {@code operations} of everything under {@code /api/v1/ops}. */
    private static String subject(HandlerMethod endpoint) {
        String subject = pathOf(endpoint).replaceFirst("^/(api/v1/)?", "").replaceFirst("/.*", "");
        return subject.equals("ops") ? "operations" : subject;
    }

    private static String pathOf(HandlerMethod endpoint) {
        return pathOf(endpoint.getBeanType()) + pathOf(endpoint.getMethod());
    }

    private static String pathOf(AnnotatedElement mapped) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(mapped, RequestMapping.class);
        return mapping == null ? "" : String.join("", mapping.path());
    }

    /** Whether something is sent with a request, or might be where nothing is wanted. */
    private static boolean takesBodies(HandlerMethod endpoint) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(method -> method != RequestMethod.GET);
    }

    private static boolean needsToken(HandlerMethod endpoint) {
        return AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), AllowedTo.class)
                || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), AllowedTo.class);
    }
}
