package be.ecolenumerique.helpdesk.query.tickets;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.problems.NotFoundFloor;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody sees what is not theirs, and nothing tells it from what does not exist (behaviour §1, §6). */
class WallIT {
    private static final RunningQueryService SERVICE = RunningQueryService.get();
    private static final String SUMMARY = "le mur entre les fournisseurs";
    private static final Map<String, String> TICKETS =
            List.of("of-acme", "of-beta", "formerly-of-acme", "back-to-acme", "without-supplier").stream()
                    .collect(toMap(name -> name, name -> SERVICE.newReference()));

    @BeforeAll
    static void ticketsOfTwoCompanies() {
        SERVICE.knows(story("of-acme", Cast.TEACHER).assignedTo(ACME));
        SERVICE.knows(story("of-beta", Cast.OTHER_TEACHER).assignedTo(BETA));
        SERVICE.knows(story("formerly-of-acme", Cast.OTHER_TEACHER)
                .assignedTo(ACME)
                .commented(ACME_ACTOR, "un secret d'ACME")
                .assignedTo(BETA));
        SERVICE.knows(story("back-to-acme", Cast.OTHER_TEACHER)
                .assignedTo(ACME)
                .assignedTo(BETA)
                .commented(TECHNICIAN, "un secret de Beta")
                .assignedTo(ACME));
        SERVICE.knows(story("without-supplier", Cast.OTHER_TEACHER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        caller            | ofAcme | ofBeta | formerly | back | none | unknown | noTicket
        TECHNICIAN        | 200    | 200    | 200      | 200  | 200  | 404     | 404
        MANAGER           | 200    | 200    | 200      | 200  | 200  | 404     | 404
        SYSTEM            | 200    | 200    | 200      | 200  | 200  | 404     | 404
        ACME_MAILBOX      | 200    | 404    | 404      | 200  | 404  | 404     | 404
        ACME_USER         | 200    | 404    | 404      | 200  | 404  | 404     | 404
        BETA_MAILBOX      | 404    | 200    | 200      | 404  | 404  | 404     | 404
        BETA_USER         | 404    | 200    | 200      | 404  | 404  | 404     | 404
        TEACHER           | 200    | 404    | 404      | 404  | 404  | 404     | 404
        OTHER_TEACHER     | 404    | 200    | 200      | 200  | 200  | 404     | 404
        REMOVED_FROM_ACME | 403    | 403    | 403      | 403  | 403  | 403     | 403
        OPERATOR          | 403    | 403    | 403      | 403  | 403  | 403     | 403
        APPROVAL_SERVICE  | 403    | 403    | 403      | 403  | 403  | 403     | 403
        """)
    void givenACaller_whenATicketIsRead_thenItIsSeenOrNotFound(
            Cast caller, int ofAcme, int ofBeta, int formerly, int back, int none, int unknown, int noTicket) {
        assertThat(status(caller, reference("of-acme"))).isEqualTo(ofAcme);
        assertThat(status(caller, reference("of-beta"))).isEqualTo(ofBeta);
        assertThat(status(caller, reference("formerly-of-acme"))).isEqualTo(formerly);
        assertThat(status(caller, reference("back-to-acme"))).isEqualTo(back);
        assertThat(status(caller, reference("without-supplier"))).isEqualTo(none);
        assertThat(status(caller, "TECH-999999999")).isEqualTo(unknown);
        assertThat(status(caller, "no-ticket")).isEqualTo(noTicket);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        caller            | tickets | filters | history | lost | past | nothing | suppliers | acme | beta | people | me
        TECHNICIAN        | 200     | 200     | 200     | 404  | 200  | 404  | 200       | 200  | 200  | 200    | 200
        MANAGER           | 200     | 200     | 200     | 404  | 200  | 404  | 200       | 200  | 200  | 200    | 200
        SYSTEM            | 200     | 200     | 403     | 403  | 403  | 403  | 200       | 200  | 200  | 200    | 200
        ACME_MAILBOX      | 200     | 200     | 403     | 403  | 403  | 403  | 200       | 200  | 404  | 200    | 200
        ACME_USER         | 200     | 200     | 403     | 403  | 403  | 403  | 200       | 200  | 404  | 200    | 200
        BETA_USER         | 200     | 200     | 403     | 403  | 403  | 403  | 200       | 404  | 200  | 200    | 200
        TEACHER           | 200     | 200     | 403     | 403  | 403  | 403  | 403       | 403  | 403  | 403    | 200
        REMOVED_FROM_ACME | 403     | 403     | 403     | 403  | 403  | 403  | 403       | 403  | 403  | 403    | 403
        OPERATOR          | 403     | 403     | 403     | 403  | 403  | 403  | 403       | 403  | 403  | 403    | 200
        APPROVAL_SERVICE  | 403     | 403     | 403     | 403  | 403  | 403  | 403       | 403  | 403  | 403    | 403
        """)
    void givenACaller_whenAnythingIsRead_thenOnlyWhatItsRoleMayEverSee(
            Cast caller,
            int tickets,
            int filters,
            int history,
            int lost,
            int past,
            int nothing,
            int suppliers,
            int acme,
            int beta,
            int people,
            int me) {
        assertThat(code(caller, "/api/v1/tickets")).isEqualTo(tickets);
        assertThat(code(caller, "/api/v1/tickets/filters")).isEqualTo(filters);
        assertThat(code(caller, "/api/v1/tickets/" + reference("of-acme") + "/history"))
                .isEqualTo(history);
        assertThat(code(caller, "/api/v1/tickets/TECH-999999999/history")).isEqualTo(lost);
        assertThat(code(caller, "/api/v1/tickets/" + reference("of-acme") + "?at=1"))
                .isEqualTo(past);
        assertThat(code(caller, "/api/v1/tickets/TECH-999999999?at=1")).isEqualTo(nothing);
        assertThat(code(caller, "/api/v1/suppliers")).isEqualTo(suppliers);
        assertThat(code(caller, "/api/v1/suppliers/SUP-1")).isEqualTo(acme);
        assertThat(code(caller, "/api/v1/suppliers/SUP-2")).isEqualTo(beta);
        assertThat(code(caller, "/api/v1/people?text=e")).isEqualTo(people);
        assertThat(code(caller, "/api/v1/me")).isEqualTo(me);
    }

    @ParameterizedTest
    @CsvSource({
        "TECHNICIAN, of-acme of-beta formerly-of-acme back-to-acme without-supplier",
        "SYSTEM, of-acme of-beta formerly-of-acme back-to-acme without-supplier",
        "ACME_MAILBOX, of-acme back-to-acme",
        "ACME_USER, of-acme back-to-acme",
        "BETA_USER, of-beta formerly-of-acme",
        "TEACHER, of-acme",
        "OTHER_TEACHER, of-beta formerly-of-acme back-to-acme without-supplier"
    })
    void givenACaller_whenListsAreRead_thenItemsTotalsAndTextSearchKnowItsTicketsAlone(Cast caller, String expected) {
        var answer = Answers.json(SERVICE.get(caller, "/api/v1/tickets?view=all&text=mur%20entre"));

        assertThat(Answers.texts(answer.path("items"), "reference")).isEqualTo(references(expected));
        assertThat(answer.path("total").asInt()).isEqualTo(references(expected).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACME_USER", "BETA_USER", "TEACHER"})
    void givenATicketOfSomebodyElse_whenRead_thenTheAnswerIsThatForNoTicketAtAll(Cast caller) {
        String other = reference(caller == Cast.ACME_USER ? "of-beta" : "without-supplier");
        var unknown = SERVICE.get(caller, "/api/v1/tickets/TECH-999999999");

        long begun = System.nanoTime();
        var notMine = SERVICE.get(caller, "/api/v1/tickets/" + other);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(NotFoundFloor.FLOOR);
        assertThat(notMine.statusCode()).isEqualTo(404);
        assertThat(notMine.body()).isEqualTo(unknown.body()).doesNotContain("TECH", "traceId");
        assertThat(notMine.headers().map()).isEqualTo(unknown.headers().map());
    }

    @Test
    void givenAHandOver_whenTheLaterSupplierReads_thenNothingOfTheEarlierOneIsInTheAnswer() {
        String formerly = SERVICE.get(Cast.BETA_USER, "/api/v1/tickets/" + reference("formerly-of-acme"))
                .body();
        String back = SERVICE.get(Cast.ACME_USER, "/api/v1/tickets/" + reference("back-to-acme"))
                .body();

        assertThat(formerly)
                .doesNotContain(
                        "ACME", "secret", "SUP-1", Cast.ACME_USER.person().value());
        assertThat(back).doesNotContain("Beta", "secret", "SUP-2");
        assertThat(SERVICE.get(Cast.TECHNICIAN, "/api/v1/tickets/" + reference("formerly-of-acme"))
                        .body())
                .contains("un secret d'ACME");
    }

    @Test
    void givenATokenOfATicketOfSomebodyElse_whenReadWithIt_thenTheSame503AsForNoTicket() {
        var notMine =
                SERVICE.get(Cast.ACME_USER, "/api/v1/tickets", Reads.CONSISTENCY_TOKEN, reference("of-beta") + ":1");
        var unknown = SERVICE.get(Cast.ACME_USER, "/api/v1/tickets", Reads.CONSISTENCY_TOKEN, "TECH-999999999:1");

        assertThat(notMine.statusCode()).isEqualTo(503);
        assertThat(Answers.withoutTrace(notMine)).isEqualTo(Answers.withoutTrace(unknown));
        assertThat(notMine.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void givenNobody_whenAnythingIsRead_thenUnauthenticated() {
        assertThat(SERVICE.anonymously("/api/v1/tickets").statusCode()).isEqualTo(401);
        assertThat(SERVICE.anonymously("/api/v1/tickets/TECH-1").statusCode()).isEqualTo(401);
        assertThat(SERVICE.anonymously("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void givenASupplierWhoSaysToBeStaffToo_whenReading_thenForbidden() {
        String both = SERVICE.issuer
                .token("both")
                .roles("supplier", "technician")
                .email(Cast.ACME_USER.address())
                .signed();

        assertThat(SERVICE.getWithToken(both, "/api/v1/tickets").statusCode()).isEqualTo(403);
    }

    private static TicketStory story(String name, Cast contact) {
        return TicketStory.opened(reference(name), SUMMARY, contact.person());
    }

    private static String reference(String name) {
        return TICKETS.getOrDefault(name, "");
    }

    private static Set<String> references(String names) {
        return new TreeSet<>(
                List.of(names.split(" ", -1)).stream().map(WallIT::reference).toList());
    }

    private static int status(Cast caller, String reference) {
        return code(caller, "/api/v1/tickets/" + reference);
    }

    private static int code(Cast caller, String path) {
        HttpResponse<String> answer = SERVICE.get(caller, path);
        return answer.statusCode();
    }
}
