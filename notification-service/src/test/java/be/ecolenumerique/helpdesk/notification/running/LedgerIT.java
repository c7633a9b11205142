package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.testing.OpenApiContract;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** api.md, {@code GET /tickets/{ref}/mails}: who got which mail, for those who may know. */
class LedgerIT {
    private static final RunningNotifications SERVICE = RunningNotifications.prepared(LedgerIT.class);
    private static final int MAILS = 1 + 3 + 3;
    private static Story story = new Story();

    @BeforeAll
    static void start() {
        SERVICE.start();
        story = new Story().opened().assigned().scheduled().completed();
        SERVICE.awaitEnded(story, MAILS);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void givenEnStaff_whenAsked_thenEachMailWithItsAddressAndState() {
        var answer = ask("/api/v1/tickets/" + story.ticket + "/mails", "technician");

        var items = JsonMapper.shared().readTree(answer.body()).required("items");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(items).hasSize(MAILS);
        var first = items.get(0);
        assertThat(first.required("type").stringValue()).isEqualTo("ticket.supplier-assigned");
        assertThat(first.required("version").intValue()).isEqualTo(2);
        assertThat(first.required("template").stringValue()).isEqualTo("assigned");
        assertThat(first.required("state").stringValue()).isEqualTo("sent");
        assertThat(first.required("recipient").required("quality").stringValue())
                .isEqualTo("reference-mailbox");
        assertThat(first.required("recipient").required("address").stringValue())
                .isEqualTo(story.firm.mailbox());
        assertThat(first.has("nextAttempt")).isFalse();
    }

    @Test
    void givenAnOperator_whenAsked_thenAddressesAreMasked() {
        var answer = ask("/api/v1/tickets/" + story.ticket + "/mails", "operator");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain(story.firm.mailbox(), story.teacher.email(), story.technician.email())
                .contains("s***@m***.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "system", "approval-service", "internal"})
    void givenAnybodyElse_whenAsked_thenForbidden(String role) {
        assertThat(ask("/api/v1/tickets/" + story.ticket + "/mails", role).statusCode())
                .isEqualTo(403);
    }

    @Test
    void givenNoRoleOrNoToken_whenAsked_thenRefused() {
        String uri = SERVICE.uri("/api/v1/tickets/" + story.ticket + "/mails");
        String contact = RunningNotifications.ISSUER
                .token("c")
                .email("prof@ecole.example")
                .signed();

        assertThat(Http.get(uri, contact).statusCode()).isEqualTo(403);
        assertThat(Http.get(uri, "").statusCode()).isEqualTo(401);
    }

    @Test
    void givenAnUnknownTicket_whenAsked_thenTheSameBytesWhateverTheReference() {
        var unknown = ask("/api/v1/tickets/TECH-999999/mails", "technician");
        var nonsense = ask("/api/v1/tickets/no-reference/mails", "operator");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nonsense.body()).isEqualTo(unknown.body()).doesNotContain("TECH", "traceId");
    }

    @Test
    void givenTheCompletionMail_whenLookedFor_thenItsLinkIsInNoStore() {
        var mail = SERVICE.smtp.mailbox().to(story.teacher.email()).getLast();
        var link = Pattern.compile("/answers/([A-Za-z0-9_-]+)").matcher(mail.text());
        assertThat(link.find()).isTrue();
        String everything = Flux.from(SERVICE.database().listCollectionNames())
                .flatMap(name -> SERVICE.database().getCollection(name).find())
                .map(Document::toJson)
                .collectList()
                .map(documents -> String.join("\n", documents))
                .block();

        assertThat(everything).contains(story.ticket.toString()).doesNotContain(link.group(1));
        assertThat(ask("/api/v1/tickets/" + story.ticket + "/mails", "technician")
                        .body())
                .doesNotContain(link.group(1));
    }

    @Test
    void givenMetrics_whenScraped_thenMailsByStateAndAge() {
        RunningNotifications.await()
                .untilAsserted(() -> assertThat(Http.get(SERVICE.management("/actuator/prometheus"), "")
                                .body())
                        .contains(
                                "helpdesk_mails_open",
                                "helpdesk_mails_oldest_seconds",
                                "helpdesk_mails_ended_total",
                                "helpdesk_mails_latency_seconds_bucket",
                                "helpdesk_mails_transmission_seconds_bucket")
                        .doesNotContain(story.ticket.toString()));
    }

    @Test
    void givenThePromisedApi_whenGenerated_thenNothingBreaksAClient() {
        new OpenApiContract(Path.of("openapi.json"))
                .check(Http.get(SERVICE.uri("/v3/api-docs"), "").body());
    }

    private static HttpResponse<String> ask(String path, String role) {
        String token = RunningNotifications.ISSUER.token(role).roles(role).signed();
        return Http.get(SERVICE.uri(path), token);
    }
}
