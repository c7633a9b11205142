package be.ecolenumerique.helpdesk.conventions.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.sample.RunningSample;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {
    private final RunningSample sample = RunningSample.start();

    @AfterAll
    void stop() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource({"technician, 200", "system, 403", "supplier, 403", "operator, 403"})
    void givenRole_whenEndpointNamesOthers_then403(String role, int status) {
        assertThat(sample.get(role, "/api/v1/things").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"technician", "supplier-manager", "system", "approval-service", "internal"})
    void givenSupplierWithAnotherSidesRole_whenAnythingAsked_then403(String other) {
        String body = "{\"summary\": \"x\", \"person\": null}";

        assertThat(sample.post("supplier", "/api/v1/things", body).statusCode()).isEqualTo(200);
        assertThat(sample.send(sample.to("/api/v1/things")
                                .header("Authorization", "Bearer " + tokenWith("supplier", other))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givenNoRoleOfOurs_whenEndpointIsForContacts_thenLetIn() {
        assertThat(with("offline_access", "contact").statusCode()).isEqualTo(200);
    }

    @Test
    void givenEndpointThatNamesNobody_whenAsked_thenClosed() {
        assertThat(sample.get("technician", "/api/v1/forgotten").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"internal, 200", "technician, 403", "approval-service, 403"})
    void givenInternalPath_whenAsked_thenForInternalsOnly(String role, int status) {
        assertThat(sample.post(role, "/internal/things", "{}").statusCode()).isEqualTo(status);
        assertThat(sample.post(role, "/internal/no-such-thing", "{}").statusCode())
                .isEqualTo(status == 200 ? 404 : 403);
    }

    @ParameterizedTest
    @CsvSource({"operator, 200", "technician, 403", "supplier-manager, 403"})
    void givenOpsPath_whenAsked_thenForOperatorsOnly(String role, int status) {
        assertThat(sample.get(role, "/api/v1/ops/sample/things").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answers/abc", "/livez", "/readyz", "/v3/api-docs", "/swagger-ui/index.html"})
    void givenPublicPath_whenNoToken_thenAnswered(String path) {
        assertThat(sample.send(sample.to(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"})
    void givenManagementPath_whenAskedOnTheMainPort_thenNotThere(String path) {
        assertThat(sample.send(sample.to(path)).statusCode()).isEqualTo(401);
        assertThat(sample.get("operator", path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/health/readiness",
                "/actuator/health/liveness"
            })
    void givenManagementPort_whenNoToken_thenAnswered(String path) {
        assertThat(sample.send(sample.toManagement(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void givenHealth_whenAskedOnTheMainPort_thenNoDetails() {
        assertThat(sample.send(sample.to("/readyz")).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(sample.send(sample.toManagement("/actuator/health")).body()).contains("components");
    }

    private HttpResponse<String> with(String... roles) {
        return sample.send(sample.to("/api/v1/things").header("Authorization", "Bearer " + tokenWith(roles)));
    }

    private String tokenWith(String... roles) {
        return sample.issuer.token("x").roles(roles).signed();
    }
}
