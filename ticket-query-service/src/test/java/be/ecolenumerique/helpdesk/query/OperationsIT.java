package be.ecolenumerique.helpdesk.query;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import org.junit.jupiter.api.Test;

/** What operators see of this service: on the management port, never on the other one. */
class OperationsIT {
    private final RunningQueryService service = RunningQueryService.get();

    @Test
    void givenTheServiceRuns_whenItsHealthIsRead_thenEachOfItsConsumersIsReady() {
        assertThat(service.management("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(service.management("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(service.management("/actuator/health").body())
                .contains("\"tickets_1\":\"ready\"", "\"subscriptions_1\":\"ready\"", "\"people\":\"ready\"")
                .contains("\"companies\":\"ready\"");
    }

    @Test
    void givenEventsAndReads_whenMetricsAreScraped_thenLagAgeAndRequestsAreThere_withoutTicketsOrPersons() {
        var story = TicketStory.opened(service.newReference()).assignedTo(ACME);
        service.knows(story);

        String metrics = service.management("/actuator/prometheus").body();

        assertThat(metrics)
                .contains("http_server_requests_seconds_count", "helpdesk_consumer_", "tickets_1")
                .doesNotContain(
                        story.ticket().toString(), Cast.TECHNICIAN.person().value());
    }

    @Test
    void givenTheCallersPort_whenOperatorsThingsAreAskedFor_thenTheyAreNotThere() {
        assertThat(service.get(Cast.OPERATOR, "/actuator/prometheus").statusCode())
                .isEqualTo(404);
        assertThat(service.get(Cast.OPERATOR, "/api/v1/ops/query/dead-letters").statusCode())
                .isEqualTo(200);
        assertThat(service.get(Cast.TECHNICIAN, "/api/v1/ops/query/dead-letters")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givenTicketsRead_whenTheReadModelIsAskedFor_thenGenerationCountsAndPositions_forOperatorsAlone() {
        service.knows(TicketStory.opened(service.newReference()).assignedTo(ACME));

        String path = "/api/v1/ops/query/read-models";
        assertThat(service.get(Cast.OPERATOR, path).body())
                .contains("\"generation\":1", "\"tickets_1\":", "\"activity_1\":", "\"topic\":\"ticket-events\"")
                .contains("\"state\":\"ready\"");
        assertThat(service.get(Cast.TECHNICIAN, path).statusCode()).isEqualTo(403);
        assertThat(service.get(Cast.OPERATOR, "/api/v1/ops/query/actions").statusCode())
                .isEqualTo(200);
    }
}
