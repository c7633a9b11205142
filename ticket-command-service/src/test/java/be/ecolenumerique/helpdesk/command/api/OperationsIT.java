package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

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
}
