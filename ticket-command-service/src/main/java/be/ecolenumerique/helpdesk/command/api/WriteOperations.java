package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.conventions.openapi.Documents;
import be.ecolenumerique.helpdesk.conventions.web.StrictSchemas;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** What every write has in the OpenAPI document: its body, ids, conditions, and what it may be refused with. */
@Component
final class WriteOperations implements GlobalOperationCustomizer {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String[] REFUSALS = {"409", "413", "415", "422"};

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        Arrays.stream(endpoint.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Write.class)
                .findFirst()
                .ifPresent(parameter -> describe(operation, endpoint, parameter));
        return operation;
    }

    private static void describe(Operation operation, HandlerMethod endpoint, MethodParameter write) {
        var body = StrictSchemas.ofBody(WriteArgument.bodyType(write));
        if (body.getProperties() != null) {
            operation.requestBody(Documents.json(body));
        }
        operation.addParametersItem(header(Preconditions.IDEMPOTENCY_KEY, "1 to 255 visible ASCII characters"));
        Documents.refusals(operation, REFUSALS);
        var variables = VARIABLE.matcher(pathOf(endpoint)).results().toList();
        if (!variables.isEmpty()) {
            variables.forEach(variable -> operation.addParametersItem(pathVariable(variable.group(1))));
            operation.addParametersItem(header("If-Match", "the version that was seen, in quotes"));
            Documents.refusals(operation, "404", "412");
        }
        operation.getResponses().forEach(WriteOperations::describeAnswer);
    }

    private static void describeAnswer(String status, ApiResponse response) {
        if (status.startsWith("2")) {
            response.addHeaderObject("ETag", text("version, in quotes"));
            response.addHeaderObject(AnswerHeaders.CONSISTENCY_TOKEN, text("for reads that must see this write"));
            response.addHeaderObject(AnswerHeaders.REPLAYED, text("true where this is the first answer again"));
        }
    }

    private static String pathOf(HandlerMethod endpoint) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequestMapping.class);
        return mapping == null ? "" : String.join("", mapping.path());
    }

    private static PathParameter pathVariable(String name) {
        var parameter = new PathParameter();
        parameter.name(name).schema(new StringSchema());
        return parameter;
    }

    private static HeaderParameter header(String name, String description) {
        var parameter = new HeaderParameter();
        parameter.name(name).description(description).schema(new StringSchema());
        return parameter;
    }

    private static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
