package be.ecolenumerique.helpdesk.conventions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.sample.RunningSample;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT {

    @Test
    void givenStrictBodyAndQuery_whenDocumentGenerated_thenTheirBoundsAreInIt() {
        try (var sample = RunningSample.start("spring.application.name=sample")) {
            JsonNode document = JsonMapper.shared()
                    .readTree(sample.send(sample.to("/v3/api-docs")).body());
            JsonNode write = document.at("/paths/~1api~1v1~1things/post");
            JsonNode body = write.at("/requestBody/content/application~1json/schema");

            assertThat(body.at("/properties/summary/maxLength").intValue()).isEqualTo(10);
            assertThat(body.at("/required").toString()).isEqualTo("[\"person\",\"summary\"]");
            assertThat(body.at("/properties/address/properties/email/format").stringValue())
                    .isEqualTo("email-address");
            assertThat(write.at("/parameters").isMissingNode()).isTrue();
            assertThat(write.at("/responses/403/content/application~1problem+json/schema/$ref")
                            .stringValue())
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(document.at("/paths/~1api~1v1~1things/get/parameters").toString())
                    .contains("\"limit\"")
                    .contains("\"maximum\":100")
                    .doesNotContain("caller");
            assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("/");
        }
    }
}
