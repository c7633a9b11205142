package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each accepted write on a ticket answers over HTTP: a ticket in this state, one write, version and status then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryWriteAnswersIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final Cast.Company company = cast.company("acme");
    private final Map<String, String> names = Map.of(
            "COMPANY", company.id(),
            "OTHER", cast.company("other").id(),
            "MEMBER", member(),
            "COLLEAGUE", colleague(),
            "TOMORROW", Cast.tomorrow().toString());

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state       | by         | method | path                    | body                           | version | status
        UNASSIGNED  | technician | POST   | assign-supplier         | {"supplier": "COMPANY"}        | 2 | OPEN
        ASSIGNED    | technician | POST   | assign-supplier         | {"supplier": "COMPANY"}        | 2 | OPEN
        ASSIGNED    | technician | POST   | assign-supplier         | {"supplier": "OTHER"}          | 3 | OPEN
        IN_PROGRESS | technician | POST   | assign-supplier         | {"supplier": "OTHER"}          | 5 | OPEN
        ASSIGNED    | supplier   | POST   | set-assignee            | {"person": "MEMBER"}           | 3 | OPEN
        ASSIGNED    | supplier   | POST   | set-assignee            | {"person": null}               | 2 | OPEN
        ASSIGNED    | supplier   | POST   | schedule-intervention   | {"at": "TOMORROWT10:00"}       | 3 | IN_PROGRESS
        IN_PROGRESS | supplier   | POST   | set-assignee            | {"person": "MEMBER"}           | 4 | IN_PROGRESS
        IN_PROGRESS | supplier   | POST   | reschedule-intervention | {"at": "TOMORROWT10:00"}       | 4 | IN_PROGRESS
        IN_PROGRESS | supplier   | POST   | cancel-intervention     | {"reason": "Malade"}           | 4 | OPEN
        IN_PROGRESS | supplier   | POST   | complete-intervention   | {"summary": "Fait"}            | 4 | COMPLETED
        COMPLETED   | contact    | POST   | approve                 |                                | 5 | CLOSED
        COMPLETED   | technician | POST   | approve                 |                                | 5 | CLOSED
        COMPLETED   | contact    | POST   | reopen                  | {"reason": "Encore noir"}      | 5 | OPEN
        ASSIGNED    | technician | POST   | withdraw                | {"reason": "Erreur"}           | 3 | CLOSED
        IN_PROGRESS | technician | POST   | withdraw                | {"reason": "Erreur"}           | 4 | CLOSED
        ASSIGNED    | technician | PUT    | contact                 | {"name": "Autre"}              | 3 | OPEN
        COMPLETED   | technician | PUT    | contact                 | {"name": "Autre"}              | 5 | COMPLETED
        ASSIGNED    | technician | PUT    | technician              | {"person": "COLLEAGUE"}        | 3 | OPEN
        ASSIGNED    | supplier   | POST   | comments                | {"body": "Bonjour"}            | 3 | OPEN
        ASSIGNED    | contact    | POST   | comments                | {"body": "Bonjour"}            | 3 | OPEN
        ASSIGNED    | technician | POST   | comments                | {"body": "x", "internal": true}| 3 | OPEN
        ASSIGNED    | supplier   | PUT    | participants/COLLEAGUE  |                                | 3 | OPEN
        ASSIGNED    | technician | PUT    | participants/MEMBER     |                                | 3 | OPEN
        SHARED      | technician | PUT    | participants/COLLEAGUE  |                                | 3 | OPEN
        SHARED      | supplier   | DELETE | participants/COLLEAGUE  |                                | 4 | OPEN
        ASSIGNED    | supplier   | DELETE | participants/COLLEAGUE  |                                | 2 | OPEN
        """)
    void givenTicket_whenWritten_then200WithVersionAndStatus(
            State state, String by, String method, String path, @Nullable String body, long version, String status) {
        String ticket = ticketIn(state);
        Reply reply = user(by).send(method, "/api/v1/tickets/" + ticket + "/" + named(path), named(body));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"" + version + "\"");
        assertThat(reply.header("Consistency-Token")).isEqualTo(ticket + ":" + version);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.headers()).doesNotContainKeys("location", "idempotency-replayed");
        assertThat(reply.body())
                .isEqualTo("{\"reference\":\"%s\",\"version\":%d,\"status\":\"%s\"}", ticket, version, status);
    }

    enum State {
        UNASSIGNED,
        ASSIGNED,
        SHARED,
        IN_PROGRESS,
        COMPLETED
    }

    private String ticketIn(State state) {
        return switch (state) {
            case UNASSIGNED -> cast.ticket();
            case ASSIGNED -> cast.ticketOf(company);
            case SHARED -> shared();
            case IN_PROGRESS -> cast.inProgress(company);
            case COMPLETED -> cast.completed(company);
        };
    }

    private String shared() {
        String ticket = cast.ticketOf(company);
        cast.technician.put("/api/v1/tickets/" + ticket + "/participants/" + names.get("COLLEAGUE"), "");
        return ticket;
    }

    private User user(String by) {
        return switch (by) {
            case "technician" -> cast.technician;
            case "supplier" -> company.user();
            default -> cast.contact("anne.lambert@ecole.example");
        };
    }

    private String named(@Nullable String text) {
        String named = text == null ? "" : text;
        for (var name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }

    private String member() {
        var added = cast.manager.post(
                "/api/v1/suppliers/" + company.id() + "/members", Bodies.text("email", "second-" + company.mailbox()));
        return added.json().path("person").asString();
    }

    private String colleague() {
        User query = new User(
                cast.service.http(),
                cast.token("ticket-query-service").roles("internal").signed());
        var signedIn = query.post("/internal/sign-ins", """
                {"issuer": "https://issuer.example", "subject": "every-write", "verifiedEmail": "every.write@en.example",
                 "name": "Paul", "language": "fr", "roles": ["technician"]}""");
        return signedIn.json().path("person").asString();
    }
}
