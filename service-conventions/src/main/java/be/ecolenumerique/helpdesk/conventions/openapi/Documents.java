package be.ecolenumerique.helpdesk.conventions.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springframework.http.HttpStatus;

/** Pieces of OpenAPI documents that all services write alike. */
public final class Documents {
    static final String BEARER = "bearer";
    static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    private Documents() {}

    public static RequestBody json(Schema<?> schema) {
        boolean required = schema.getRequired() != null && !schema.getRequired().isEmpty();
        return new RequestBody()
                .required(required)
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }

    /** Says that an operation may be refused with these statuses. */
    public static void refusals(Operation operation, String... statuses) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        for (String status : statuses) {
            operation.getResponses().computeIfAbsent(status, Documents::refusal);
        }
    }

    private static ApiResponse refusal(String status) {
        return new ApiResponse()
                .description(HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase())
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty(
                        "pointer", new StringSchema().description("#/field of a body, ?name of a query, or a header"))
                .addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457; title and detail in the language of Accept-Language, French by default")
                .addProperty("type", new StringSchema().format("uri").description("urn:helpdesk:problem:<code>"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("traceId", new StringSchema().description("absent in 404"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
