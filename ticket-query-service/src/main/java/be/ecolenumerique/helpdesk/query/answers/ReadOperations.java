package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.conventions.openapi.Documents;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What every read has in the OpenAPI document: the token of a write to wait for, and what it may be refused with. */
@Component
final class ReadOperations implements GlobalOperationCustomizer {
    private static final String SERVICE = "be.ecolenumerique.helpdesk.query";

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        if (endpoint.getBeanType().getPackageName().startsWith(SERVICE)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(Reads.CONSISTENCY_TOKEN)
                    .description("as a write answered it: waits up to 2 s until this read sees that write")
                    .schema(new StringSchema()));
            Documents.refusals(operation, "404");
            operation.getResponses().forEach(ReadOperations::describeAnswer);
        }
        return operation;
    }

    private static void describeAnswer(String status, ApiResponse response) {
        if (status.startsWith("2")) {
            response.addHeaderObject("Link", text("rel=\"next\" and rel=\"prev\" of a page"));
            response.addHeaderObject("ETag", text("version of a single thing, in quotes"));
        }
    }

    private static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
