package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators and their tools see. */
class OperationsIT {
    private final RunningCommandService service = RunningCommandService.shared();

    @Test
    void givenRunningService_whenProbed_thenReadyAndAlive() {
        assertThat(service.http().get("", "/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(service.http().get("", "/livez").status()).isEqualTo(200);
        assertThat(service.management().get("", "/actuator/health/readiness").status())
                .isEqualTo(200);
        assertThat(service.management()
                        .get("", "/actuator/health")
                        .json()
                        .path("components")
                        .propertyNames())
                .contains("commitLog", "topics");
    }

    @Test
    void givenWrites_whenScraped_thenHttpAndLogFiguresWithoutTickets() {
        Cast.at(service).ticket();
        String metrics = service.management().get("", "/actuator/prometheus").body();

        assertThat(metrics)
                .contains("http_server_requests_seconds_count{")
                .contains("uri=\"/api/v1/tickets\"")
                .contains("service=\"ticket-command-service\"")
                .doesNotContain("TECH-");
    }

    /** Other tests put other logs on the same topics, so what the examination finds is not told here. */
    @Test
    void givenOperator_whenLogAndRelayAreAskedFor_thenTheyAnswer_andNobodyElseIsAnswered() {
        Cast cast = Cast.at(service);
        cast.ticket();
        String operator = cast.operator.token();

        var relay = service.http().get(operator, "/api/v1/ops/command/relay").json();
        assertThat(relay.path("tail").asLong()).isPositive();
        assertThat(relay.path("lease").path("held").asBoolean()).isTrue();
        assertThat(service.http()
                        .get(operator, "/api/v1/ops/command/log/verification")
                        .body()
                        .strip()
                        .lines()
                        .toList())
                .hasSizeGreaterThan(1)
                .last()
                .asString()
                .containsPattern("\"state\":\"(un)?sound\"");
        assertThat(service.http().get(operator, "/api/v1/ops/command/actions").status())
                .isEqualTo(200);
        assertThat(Stream.of("relay", "log/verification", "actions").map(path -> "/api/v1/ops/command/" + path))
                .allSatisfy(path -> {
                    assertThat(service.http().get(cast.technician.token(), path).status())
                            .isEqualTo(403);
                    assertThat(service.http().get("", path).status()).isEqualTo(401);
                });
    }
}
