package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an accepted write answers (api.md, conventions). */
class WriteAnswersIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());

    @Test
    void givenForm_whenOpened_then201WithLocationAndVersion() {
        var opened = cast.technician.post("/api/v1/tickets", Bodies.ticket(""));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.reference()).matches("TECH-[1-9][0-9]*");
        assertThat(opened.version()).isEqualTo(1);
        assertThat(opened.json().path("status").asString()).isEqualTo("OPEN");
        assertThat(opened.json().propertyNames()).containsExactlyInAnyOrder("reference", "version", "status");
        assertThat(opened.header("Location")).isEqualTo("/api/v1/tickets/" + opened.reference());
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.header("Consistency-Token")).isEqualTo(opened.reference() + ":1");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void givenFormWithSupplier_whenOpened_thenVersionTwo() {
        var company = cast.company("acme");
        var opened = cast.technician.post("/api/v1/tickets", Bodies.ticket(", \"supplier\": \"" + company.id() + "\""));

        assertThat(opened.version()).isEqualTo(2);
    }

    @Test
    void givenTicket_whenItGoesThroughItsLife_thenEachStepAnswersItsStatus() {
        var company = cast.company("acme");
        String path = "/api/v1/tickets/" + cast.ticketOf(company);

        var scheduled = company.user().post(path + "/schedule-intervention", Bodies.at(Cast.tomorrow() + "T09:00"));
        assertThat(scheduled.status()).isEqualTo(200);
        assertThat(scheduled.json().path("status").asString()).isEqualTo("IN_PROGRESS");
        var completed = company.user().post(path + "/complete-intervention", Bodies.text("summary", "Remplacé"));
        assertThat(completed.json().path("status").asString()).isEqualTo("COMPLETED");
        var reopened = cast.technician.post(path + "/reopen", Bodies.text("reason", "Encore noir"));
        assertThat(reopened.json().path("status").asString()).isEqualTo("OPEN");
        company.user().post(path + "/schedule-intervention", Bodies.at(Cast.tomorrow() + "T10:00"));
        company.user().post(path + "/complete-intervention", Bodies.text("summary", "Remplacé encore"));
        var approved = cast.contact("anne.lambert@ecole.example").post(path + "/approve", "");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().path("status").asString()).isEqualTo("CLOSED");
        assertThat(approved.version()).isEqualTo(8);
    }

    @Test
    void givenTicket_whenCommented_then200WithTheNextVersion() {
        String ticket = cast.ticket();
        var commented = cast.technician.post(
                "/api/v1/tickets/" + ticket + "/comments", Bodies.text("body", "Une ligne\net une autre"));

        assertThat(commented.status()).isEqualTo(200);
        assertThat(commented.header("Consistency-Token")).isEqualTo(ticket + ":2");
    }

    @Test
    void givenRepeat_whenSent_then200AndNothingRecorded() {
        var company = cast.company("acme");
        String path = "/api/v1/tickets/" + cast.inProgress(company) + "/schedule-intervention";
        var again = company.user().post(path, Bodies.at(Cast.tomorrow() + "T09:00"), Map.of("If-Match", "\"1\""));

        assertThat(again.status()).as("a repeat wins over a stale If-Match").isEqualTo(200);
        assertThat(again.version()).isEqualTo(3);
    }

    @Test
    void givenCompanies_whenChanged_thenIdVersionAndToken() {
        var company = cast.company("acme");
        String path = "/api/v1/suppliers/" + company.id();

        var added = cast.manager.post(path + "/members", Bodies.text("email", "Second-" + company.mailbox()));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("person").asString()).startsWith("P-");
        assertThat(added.header("Consistency-Token")).isEqualTo(company.id() + ":" + added.version());
        var mailbox = cast.manager.put(path + "/reference-mailbox", Bodies.text("email", "new-" + company.mailbox()));
        assertThat(mailbox.status()).isEqualTo(200);
        assertThat(mailbox.json().propertyNames()).containsExactlyInAnyOrder("id", "version");
        var removed = cast.manager.delete(
                path + "/members/" + added.json().path("person").asString());
        assertThat(removed.status()).isEqualTo(200);
    }

    @Test
    void givenAddressOfACompany_whenAddedToAnother_then409WithoutNamingIt() {
        var one = cast.company("one");
        var other = cast.company("other");
        var refused =
                cast.manager.post("/api/v1/suppliers/" + other.id() + "/members", Bodies.text("email", one.mailbox()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("address-taken");
        assertThat(refused.body()).doesNotContain(one.id());
    }

    @Test
    void givenMember_whenTakenOff_thenItsWritesAreRefusedAtOnce() {
        var company = cast.company("acme");
        String address = "leaving-" + company.mailbox();
        var added = cast.manager.post("/api/v1/suppliers/" + company.id() + "/members", Bodies.text("email", address));
        User leaving = cast.user(address, "supplier", address);
        String comments = "/api/v1/tickets/" + cast.ticketOf(company) + "/comments";
        assertThat(leaving.post(comments, Bodies.text("body", "Bonjour")).status())
                .isEqualTo(200);

        cast.manager.delete("/api/v1/suppliers/" + company.id() + "/members/"
                + added.json().path("person").asString());

        assertThat(leaving.post(comments, Bodies.text("body", "Bonjour encore")).status())
                .isEqualTo(403);
    }

    @Test
    void givenSystem_whenOpeningWithoutTechnician_then400() {
        var refused = cast.system.post("/api/v1/tickets", Bodies.ticket(""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly("#/technician");
    }

    @Test
    void givenUnknownSignIn_whenRegisteredTwice_thenSamePerson() {
        User query = new User(
                cast.service.http(),
                cast.token("ticket-query-service").roles("internal").signed());
        String body = """
                {"issuer": "https://issuer.example", "subject": "somebody-new", "verifiedEmail": "new.one@en.example",
                 "name": "New One", "language": "nl", "roles": ["technician"]}""";
        var first = query.post("/internal/sign-ins", body);
        var second = query.post("/internal/sign-ins", body);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("person").asString()).startsWith("P-");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(cast.technician.post("/internal/sign-ins", body).status()).isEqualTo(403);
    }
}
