package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.SmtpStage;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperatorMailsIT {
    private static final String MAILS = "/api/v1/ops/notification/mails";
    private static final String REASON = "{\"reason\": \"the school has moved\"}";
    private static final RunningNotifications SERVICE =
            RunningNotifications.prepared(OperatorMailsIT.class).set("helpdesk.mail.keep-connections", "0");

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @AfterEach
    void behave() {
        SERVICE.smtp.behave();
    }

    @Test
    void givenMailThatWaits_whenHurried_thenItGoesNow() {
        SERVICE.smtp.answer(SmtpStage.RCPT, "450 4.2.0 later");
        var story = waiting();
        SERVICE.smtp.behave();
        SERVICE.clock.advance(Duration.ofMillis(1));

        assertThat(post("/retry?dryRun=true", story, "").body()).contains("\"done\":false", "sent-now");
        assertThat(SERVICE.states(story)).containsExactly(MailState.WAITING);
        assertThat(post("/retry", story, "").body()).contains("\"done\":true", "sent-now");
        SERVICE.awaitEnded(story, 1);
        assertThat(SERVICE.mailsTo(story.firm.mailbox())).hasSize(1);
        assertThat(post("/retry", story, "").body()).contains("mail-state", "sent");
    }

    @Test
    void givenMailRefusedForGood_whenTriedAgain_thenSentOnce() {
        SERVICE.smtp.answer(SmtpStage.RCPT, "550 5.1.1 unknown");
        var story = new Story().opened().assigned();
        SERVICE.awaitEnded(story, 1);
        SERVICE.smtp.behave();

        assertThat(list("?state=refused&limit=100")).contains(story.ticket.toString());
        assertThat(post("/stop", story, REASON).body()).contains("mail-state", "refused");
        assertThat(post("/retry", story, "").body()).contains("sent-again");
        RunningNotifications.await().until(() -> SERVICE.states(story).equals(List.of(MailState.SENT)));
        assertThat(SERVICE.mailsTo(story.firm.mailbox())).hasSize(1);
    }

    @Test
    void givenMailThatWaits_whenStopped_thenNeverSentAndTheLedgerSaysSo() {
        SERVICE.smtp.answer(SmtpStage.RCPT, "450 4.2.0 later");
        var story = waiting();

        assertThat(list("?state=waiting&limit=100"))
                .contains(idOf(story), "RCPT 450")
                .doesNotContain(story.firm.mailbox());
        assertThat(post("/stop?dryRun=true", story, REASON).body()).contains("\"done\":false");
        assertThat(post("/stop", story, "{\"reason\": \"a\\u0000b\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/stop", story, REASON).body()).contains("\"done\":true", "stopped");
        assertThat(post("/stop", story, REASON).body()).contains("mail-state", "stopped");
        SERVICE.smtp.behave();
        SERVICE.clock.advance(Duration.ofMinutes(15));

        assertThat(SERVICE.states(story)).containsExactly(MailState.STOPPED);
        assertThat(Http.get(SERVICE.uri("/api/v1/tickets/" + story.ticket + "/mails"), token("technician"))
                        .body())
                .contains("\"state\":\"stopped\"");
        assertThat(recorded()).contains("ops.mail-stop-requested", "ops.mail-stopped", "ops.mail-stop-refused");
        assertThat(SERVICE.mailsTo(story.firm.mailbox())).isEmpty();
    }

    /** The sender has it and the mail server does not answer: it may be on its way. */
    @Test
    void givenMailUnderWay_whenStoppedOrHurried_thenLeftAlone() {
        SERVICE.smtp.stall(SmtpStage.DATA);
        var story = new Story().opened().assigned();
        RunningNotifications.await().until(() -> SERVICE.states(story).equals(List.of(MailState.SENDING)));

        assertThat(post("/stop", story, REASON).body()).contains("mail-state", "sending");
        assertThat(post("/retry", story, "").statusCode()).isEqualTo(409);
        assertThat(SERVICE.states(story)).doesNotContain(MailState.STOPPED);
    }

    @Test
    void givenOthersThanOperators_whenAsked_thenRefused_andUnknownMailsAreNotFound() {
        assertThat(Http.get(SERVICE.uri(MAILS), token("technician")).statusCode())
                .isEqualTo(403);
        assertThat(Http.get(SERVICE.uri(MAILS), "").statusCode()).isEqualTo(401);
        assertThat(Http.post(SERVICE.uri(MAILS + "/x.0123456789ab/retry"), token("technician"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.post(SERVICE.uri(MAILS + "/x.0123456789ab/retry"), token("operator"), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.get(SERVICE.uri(MAILS + "?state=sent"), token("operator"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static Story waiting() {
        var story = new Story().opened().assigned();
        RunningNotifications.await()
                .until(() -> SERVICE.ledger(story.ticket).stream()
                        .map(OutboxMail::progress)
                        .anyMatch(p -> p.attempts() == 1 && p.state() == MailState.WAITING));
        return story;
    }

    private static String idOf(Story story) {
        JsonNode mails = JsonMapper.shared()
                .readTree(Http.get(SERVICE.uri("/api/v1/tickets/" + story.ticket + "/mails"), token("technician"))
                        .body())
                .required("items");
        JsonNode mail =
                StreamSupport.stream(mails.spliterator(), false).findFirst().orElseThrow();
        return mail.required("event").stringValue() + "."
                + mail.required("messageId").stringValue().substring(1, 13);
    }

    private static HttpResponse<String> post(String action, Story story, String body) {
        return Http.post(SERVICE.uri(MAILS + "/" + idOf(story) + action), token("operator"), body);
    }

    private static String list(String query) {
        return Http.get(SERVICE.uri(MAILS + query), token("operator")).body();
    }

    private static List<String> recorded() {
        return Objects.requireNonNull(
                Flux.from(SERVICE.database().getCollection("operator_actions").find())
                        .map((Document event) -> event.getString("type"))
                        .collectList()
                        .block());
    }

    private static String token(String role) {
        return RunningNotifications.ISSUER.token(role).roles(role).signed();
    }
}
