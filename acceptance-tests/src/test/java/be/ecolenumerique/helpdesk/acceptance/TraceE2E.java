package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.backends.traces.ReceivedSpan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One trace leads from what somebody did to every mail about it, through log, Kafka and each consumer. */
class TraceE2E {
    private static final String SECRET_WORDS = "Nous passerons avec la pièce";

    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final Company acme = story.company("ACME", story.manager("Sophie"));
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Ticket ticket = technician.opens(teacher, acme);
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void givenARequestInATrace_whenItsMailsAreOut_thenEachStepIsASpanOfIt_andNoneHasContent() {
        schedule();
        technician.lettersOf(ticket, "intervention-scheduled");

        await().untilAsserted(() -> assertThat(spans())
                .extracting(span -> span.service() + ": " + span.name())
                .contains(
                        "ticket-command-service: POST /api/v1/tickets/{ref}/schedule-intervention",
                        "ticket-command-service: append commit",
                        "ticket-command-service: publish commit",
                        "ticket-query-service: apply tickets_1",
                        "notification-service: apply ticket-mails",
                        "notification-service: send mail",
                        "approval-service: apply approvals"));
        assertThat(spans())
                .allSatisfy(span -> assertThat(span.whole())
                        .doesNotContain(SECRET_WORDS)
                        .doesNotContain(teacher.name())
                        .doesNotContain("@")
                        .doesNotContain(ticket.toString()));
    }

    @Test
    void givenAMailThatIsOut_whenAnOperatorFollowsItsTicket_thenEachStepIsTold_andTheTrace() {
        schedule();
        technician.lettersOf(ticket, "intervention-scheduled");
        Human operator = story.somebody("Otto", "operator");

        await().untilAsserted(() -> {
            JsonNode journey = operator.reads("/tickets/" + ticket + "/journey")
                    .succeeded()
                    .json();
            JsonNode scheduled = journey.at("/items/2");
            assertThat(scheduled.path("trace").asString()).isEqualTo(trace);
            assertThat(scheduled.has("relayed")).isTrue();
            assertThat(scheduled.has("projected")).isTrue();
            assertThat(scheduled
                            .path("mails")
                            .valueStream()
                            .map(mail -> mail.path("state").asString()))
                    .hasSize(3)
                    .containsOnly("sent");
            assertThat(journey.toString()).doesNotContain("@example.org").doesNotContain(SECRET_WORDS);
        });
    }

    private void schedule() {
        var body = Map.of("at", story.today().plusDays(1).atTime(9, 0).toString(), "message", SECRET_WORDS);
        var headers = Map.of("traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        var answer = acme.person().tried("POST", "/tickets/" + ticket + "/schedule-intervention", body, headers);
        assertThat(answer.status()).isEqualTo(200);
    }

    private List<ReceivedSpan> spans() {
        return story.traces().ofTrace(trace);
    }
}
