package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 400 → 404 → repeat → 412 → 409, and the headers that carry conditions (api.md). */
class OrderOfChecksIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final Cast.Company company = cast.company("acme");

    @Test
    void givenMalformedBody_whenTicketUnknown_then400() {
        Reply refused = company.user().post("/api/v1/tickets/TECH-99999999/schedule-intervention", Bodies.at("soon"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly("#/at");
    }

    @Test
    void givenUnknownTicket_whenIfMatchGiven_then404() {
        Reply refused = cast.technician.post(
                "/api/v1/tickets/TECH-99999999/withdraw", Bodies.text("reason", "x"), Map.of("If-Match", "\"7\""));

        assertThat(refused.status()).isEqualTo(404);
    }

    @Test
    void givenStaleVersion_whenStatusIsWrongToo_then412WithTheCurrentOne() {
        String ticket = cast.completed(company);
        Reply refused = company.user()
                .post(
                        "/api/v1/tickets/" + ticket + "/schedule-intervention",
                        Bodies.at(Cast.tomorrow() + "T09:00"),
                        Map.of("If-Match", "\"2\""));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.code()).isEqualTo("stale-version");
        assertThat(refused.version()).isEqualTo(4);
        assertThat(refused.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void givenCurrentVersion_whenStatusIsWrong_then409NamesStateAndWhatIsAllowed() {
        String ticket = cast.completed(company);
        Reply refused = company.user()
                .post(
                        "/api/v1/tickets/" + ticket + "/schedule-intervention",
                        Bodies.at(Cast.tomorrow() + "T11:00"),
                        Map.of("If-Match", "\"4\""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("wrong-status");
        assertThat(refused.json().path("currentStatus").asString()).isEqualTo("COMPLETED");
        assertThat(refused.json().path("allowedActions").toString())
                .isEqualTo("[\"comments\",\"participants\",\"subscription\"]");
        assertThat(refused.json().path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(refused.json().path("detail").asString()).contains("« Terminé »");
    }

    @Test
    void givenClosedTicket_whenReopened_then409SaysToOpenANewOne() {
        String ticket = cast.ticket();
        cast.technician.post("/api/v1/tickets/" + ticket + "/withdraw", Bodies.text("reason", "Erreur"));
        Reply refused = cast.technician.post("/api/v1/tickets/" + ticket + "/reopen", Bodies.text("reason", "Non"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("ouvrez un nouveau ticket");
    }

    @Test
    void givenInternalComments_whenSupplierUsesTheVersionItSees_thenAccepted() {
        String ticket = cast.ticketOf(company);
        cast.technician.post(
                "/api/v1/tickets/" + ticket + "/comments", "{\"body\": \"entre nous\", \"internal\": true}");
        String path = "/api/v1/tickets/" + ticket + "/comments";

        assertThat(company.user()
                        .post(path, Bodies.text("body", "Bonjour"), Map.of("If-Match", "\"3\""))
                        .status())
                .as("a version that it can not know")
                .isEqualTo(412);
        assertThat(company.user()
                        .post(path, Bodies.text("body", "Bonjour"), Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "W/\"2\"", "\"2\", \"3\"", "\"x\"", "\"0\"", "\"-1\"", "\"\"", "\"02\""})
    void givenIfMatchThatIsNoStrongVersion_whenSent_then400(String value) {
        Reply refused = cast.technician.post(
                "/api/v1/tickets/" + cast.ticket() + "/withdraw",
                Bodies.text("reason", "x"),
                Map.of("If-Match", value));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly("If-Match");
    }

    @Test
    void givenIfMatchStar_whenTicketExists_thenAccepted() {
        assertThat(cast.technician
                        .post(
                                "/api/v1/tickets/" + cast.ticket() + "/withdraw",
                                Bodies.text("reason", "x"),
                                Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givenIfMatch_whenOpening_then400() {
        Reply refused = cast.technician.post("/api/v1/tickets", Bodies.ticket(""), Map.of("If-Match", "\"1\""));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void givenQueryParameter_whenWriting_then400() {
        Reply refused = cast.technician.post("/api/v1/tickets?dryRun=true", Bodies.ticket(""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly("?dryRun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "technician", "relatedTo"})
    void givenIdThatIsUnknown_whenOpening_then409WithItsPointer(String field) {
        String id = switch (field) {
            case "supplier" -> "SUP-99999999";
            case "technician" -> "P-00000000000000000000000000000000";
            default -> "TECH-99999999";
        };
        Reply refused = cast.technician.post("/api/v1/tickets", Bodies.ticket(", \"" + field + "\": \"" + id + "\""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("unknown-reference");
        assertThat(refused.pointers()).containsExactly("#/" + field);
    }

    @Test
    void givenAnswerByLinkFields_whenNotFromTheApprovalService_then400() {
        String ticket = cast.completed(company);
        Reply refused = cast.technician.post(
                "/api/v1/tickets/" + ticket + "/approve",
                "{\"onBehalfOf\": \"P-00000000000000000000000000000000\", \"completion\": \"x\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactlyInAnyOrder("#/onBehalfOf", "#/completion");
    }

    @Test
    void givenApprovalService_whenLinkFieldsMissing_then400_whenNotCurrent_then409() {
        String path = "/api/v1/tickets/" + cast.completed(company) + "/approve";

        assertThat(cast.approvalService.post(path, "").status()).isEqualTo(400);
        Reply replaced = cast.approvalService.post(
                path, "{\"onBehalfOf\": \"P-00000000000000000000000000000000\", \"completion\": \"x\"}");
        assertThat(replaced.status()).isEqualTo(409);
        assertThat(replaced.code()).isEqualTo("link-replaced");
    }

    @Test
    void givenPendingApproval_whenClosedTooEarly_then409() {
        String ticket = cast.completed(company);
        String completion = RecordedEvents.of(cast.service).idOfLast(ticket, "ticket.intervention-completed");
        Reply refused = cast.approvalService.post(
                "/api/v1/tickets/" + ticket + "/close-automatically", Bodies.text("completion", completion));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("too-early");
        assertThat(cast.approvalService
                        .post(
                                "/api/v1/tickets/" + ticket + "/remind-approval",
                                "{\"completion\": \"" + completion + "\", \"daysLeft\": 3}")
                        .pointers())
                .containsExactly("#/daysLeft");
    }
}
