package be.ecolenumerique.helpdesk.query.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a query is guessed, ignored or executed (api.md, conventions). */
class BadQueriesIT {
    private static final List<String> PARAMETERS = List.of(
            "view", "status", "creator", "requestType", "school", "supplier", "sort", "limit", "after", "before");
    private static final List<String> OPERATORS = List.of(
            "%7B%22$gt%22:%22%22%7D", "%7B%22$ne%22:null%7D", "$where", "%5B%22$regex%22%5D", "';return%20true;'");

    private final RunningQueryService service = RunningQueryService.get();

    static Stream<String> operators() {
        var asValues = PARAMETERS.stream().flatMap(name -> OPERATORS.stream().map(operator -> name + "=" + operator));
        var inNames = Stream.concat(PARAMETERS.stream(), Stream.of("text", "assetTag"))
                .flatMap(name -> Stream.of(name + "%5B$ne%5D=1", name + ".$gt=1", "$" + name + "=1"));
        return Stream.concat(asValues, inNames);
    }

    @ParameterizedTest
    @MethodSource("operators")
    void givenAnOperatorOfTheDatabase_whenSent_thenRefused(String query) {
        assertThat(service.get(Cast.ACME_USER, "/api/v1/tickets?" + query).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%7B%22$gt%22:%22%22%7D", "%7B%22$ne%22:null%7D", "$where", ".*", "%5B%22$regex%22%5D"})
    void givenAnOperatorAsText_whenSearched_thenItIsText_andMatchesNothing(String operator) {
        for (String field : List.of("text", "assetTag")) {
            var answer = service.get(Cast.TECHNICIAN, "/api/v1/tickets?view=all&" + field + "=" + operator);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Answers.json(answer).path("total").asInt()).isZero();
        }
        assertThat(service.get(Cast.TECHNICIAN, "/api/v1/people?text=" + operator)
                        .body())
                .contains("\"items\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets?nonsense=1",
                "/api/v1/tickets?view=OPEN",
                "/api/v1/tickets?view=open&view=all",
                "/api/v1/tickets?view=open&status=OPEN",
                "/api/v1/tickets?status=open",
                "/api/v1/tickets?status=",
                "/api/v1/tickets?sort=reference",
                "/api/v1/tickets?limit=0",
                "/api/v1/tickets?limit=101",
                "/api/v1/tickets?limit=1e1",
                "/api/v1/tickets?limit=1&limit=2",
                "/api/v1/tickets?text=%CC%81",
                "/api/v1/tickets?text=a%00b",
                "/api/v1/tickets?text=a%0D%0Ab",
                "/api/v1/tickets?text=a%E2%80%AEb",
                "/api/v1/tickets?school=51a",
                "/api/v1/tickets?school=5136513",
                "/api/v1/tickets?creator=Anne",
                "/api/v1/tickets?requestType=supplier_return",
                "/api/v1/tickets?after=AAAA",
                "/api/v1/tickets?after=AAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/api/v1/tickets?before=AAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/api/v1/tickets?at=1",
                "/api/v1/tickets/TECH-1?at=0",
                "/api/v1/tickets/TECH-1?at=-1",
                "/api/v1/tickets/TECH-1?at=1&at=2",
                "/api/v1/tickets/TECH-1?at=01",
                "/api/v1/tickets/TECH-1?at=yesterday",
                "/api/v1/tickets/TECH-1?at=2026-03-02",
                "/api/v1/tickets/TECH-1?at=2026-03-02T09:00:00%2B01:00",
                "/api/v1/tickets/TECH-1?at=2026-13-02T09:00:00Z",
                "/api/v1/tickets/TECH-1/history?at=1",
                "/api/v1/tickets/TECH-1?activityBefore=1",
                "/api/v1/tickets/TECH-1?activityBefore=x",
                "/api/v1/tickets/TECH-1/history?after=x",
                "/api/v1/tickets/filters?view=none",
                "/api/v1/suppliers?after=x",
                "/api/v1/suppliers/SUP-1?members=1",
                "/api/v1/people",
                "/api/v1/people?text=",
                "/api/v1/me?who=1"
            })
    void givenAQueryThatIsNotMeantHere_whenSent_thenRefusedWithAPointer(String path) {
        var answer = service.get(Cast.TECHNICIAN, path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Answers.json(answer).path("errors").path(0).path("pointer").asString())
                .startsWith("?");
        assertThat(answer.body()).doesNotContain("Exception", "com.mongodb");
    }

    @Test
    void givenASupplierUser_whenItFiltersBySupplier_thenThatParameterIsUnknown_whicheverCompany() {
        var own = service.get(Cast.ACME_USER, "/api/v1/tickets?supplier=SUP-1");
        var other = service.get(Cast.ACME_USER, "/api/v1/tickets?supplier=SUP-2");

        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(Answers.withoutTrace(other)).isEqualTo(Answers.withoutTrace(own));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "TECH-1", "TECH-1:0", "TECH-1:-1", "TECH-1:x", "TECH-1:1,TECH-2:1", "NOPE-1:1", "SUB:SUP-1:1"
            })
    void givenAMalformedToken_whenSent_thenRefused(String token) {
        assertThat(service.get(Cast.TECHNICIAN, "/api/v1/tickets", Reads.CONSISTENCY_TOKEN, token)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets/%2e%2e",
                "/api/v1/tickets/TECH-0",
                "/api/v1/tickets/TECH-01",
                "/api/v1/tickets/tech-1",
                "/api/v1/tickets/%7B%22$gt%22:%22%22%7D",
                "/api/v1/tickets/TECH-1%00",
                "/api/v1/suppliers/SUP-0",
                "/api/v1/suppliers/*",
                "/api/v1/tickets/TECH-1/journey",
                "/api/v1/nothing"
            })
    void givenAPathThatNamesNothing_whenRead_thenNotFoundOrRefused(String path) {
        assertThat(service.get(Cast.TECHNICIAN, path).statusCode()).isIn(400, 404);
    }
}
