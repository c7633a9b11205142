package be.ecolenumerique.helpdesk.query.tickets;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.START;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketWithdrawn;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The list « Demandes » (behaviour §6; tutoriel §2). */
class TicketListIT {
    private static final RunningQueryService SERVICE = RunningQueryService.get();
    private static final String MARK = "Zèbre œuvre 100% [a-z]* d’Ath";
    private static final List<String> REFERENCES = new ArrayList<>();

    /** 0 open, 1 in progress, 2 completed, 3 closed, 4 open at Beta; the first is updated last. */
    @BeforeAll
    static void aTicketInEachStatus() {
        SERVICE.knows(story(0).assignedTo(ACME)
                .commented(TECHNICIAN, "a")
                .commented(TECHNICIAN, "b")
                .commented(TECHNICIAN, "c")
                .commented(TECHNICIAN, "d")
                .commented(TECHNICIAN, "e")
                .commented(TECHNICIAN, "f")
                .commented(TECHNICIAN, "g"));
        SERVICE.knows(story(1).assignedTo(ACME).scheduled("Bonjour"));
        SERVICE.knows(story(2).assignedTo(ACME).scheduled("Bonjour").completed("réparé"));
        var closed = story(3).assignedTo(ACME);
        SERVICE.knows(closed.then(TECHNICIAN, new TicketWithdrawn(closed.ticket(), "doublon")));
        SERVICE.knows(story(4).assignedTo(BETA));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4 2 1 0",
        "view=open, 4 2 1 0",
        "view=closed, 3",
        "view=all, 4 3 2 1 0",
        "status=IN_PROGRESS, 1",
        "status=COMPLETED&status=CLOSED, 3 2",
        "supplier=SUP-1, 2 1 0",
        "view=all&supplier=SUP-2, 4",
        "sort=createdAt, 0 1 2 4",
        "sort=-updatedAt, 0 4 2 1",
        "sort=updatedAt&view=all, 1 2 3 4 0",
        "school=5136&view=all, 4 3 2 1 0",
        "school=513, ''",
        "assetTag=ENXXX-LOTXX-12345, 4 2 1 0",
        "assetTag=ENXXX, ''",
        "requestType=SUPPLIER_RETURN, 4 2 1 0",
        "creator=P-0000000000000000000000000000000a, 4 2 1 0",
        "creator=P-0000000000000000000000000000000b, ''"
    })
    void givenTickets_whenFilteredAndSorted_thenTheseInThisOrder_andTheirExactNumber(String query, String expected) {
        JsonNode page = page(Cast.TECHNICIAN, "text=zebre&" + query);

        assertThat(shown(page)).isEqualTo(expected);
        assertThat(page.path("total").asInt()).isEqualTo(expected.isEmpty() ? 0 : expected.split(" ", -1).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZEBRE", "zèbre  ŒUVRE", "oeuvre 100% [", "[a-z]*", "d'ath", "D’ATH", "  zebre "})
    void givenATextInTheSummary_whenSearchedInAnySpelling_thenFound(String text) {
        assertThat(shown(page(Cast.TECHNICIAN, "text=" + encoded(text)))).isEqualTo("4 2 1 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"z.bre", "zebre.*", "^tech", "zebre|x", "[a-z]{3}", "zebre\\u0301x", "\\Qzebre\\E", "(?i)zebre"})
    void givenATextThatLooksLikeAPattern_whenSearched_thenItMeansItself(String text) {
        assertThat(page(Cast.TECHNICIAN, "text=" + encoded(text)).path("total").asInt())
                .isZero();
    }

    @Test
    void givenAReferenceSchoolOrTag_whenSearchedAsText_thenFound() {
        String reference = REFERENCES.getFirst();

        assertThat(shown(page(Cast.ACME_USER, "text=" + reference.toLowerCase(Locale.ROOT))))
                .isEqualTo("0");
        assertThat(shown(page(Cast.ACME_USER, "sort=createdAt&limit=100&text=ecole%20de%20borlon")))
                .contains("0 1 2");
        assertThat(shown(page(Cast.ACME_USER, "sort=createdAt&limit=100&text=lotxx-123")))
                .contains("0 1 2");
    }

    @Test
    void givenALine_whenShown_thenItHasTheColumnsOfTheTutorial() {
        JsonNode line = page(Cast.ACME_USER, "status=IN_PROGRESS&text=zebre")
                .path("items")
                .path(0);

        assertThat(line.path("requestType").asString()).isEqualTo("SUPPLIER_RETURN");
        assertThat(line.path("reference").asString()).isEqualTo(REFERENCES.get(1));
        assertThat(line.path("summary").asString()).isEqualTo(MARK);
        assertThat(line.path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(line.path("creator").path("name").asString()).isEqualTo("Anne Dupont");
        assertThat(line.path("createdAt").asString()).isEqualTo("2026-03-02T08:01:00Z");
        assertThat(line.has("assignee")).isFalse();
        assertThat(line.path("version").asInt()).isEqualTo(3);
    }

    @Test
    void givenPages_whenFollowedThereAndBack_thenEachTicketOnce_alsoWhileTicketsArrive() {
        JsonNode first = page(Cast.TECHNICIAN, "view=all&limit=2&text=zebre");
        assertThat(shown(first)).isEqualTo("4 3");
        assertThat(first.has("previous")).isFalse();

        int newest = REFERENCES.size();
        SERVICE.knows(story(newest).assignedTo(ACME).then(ACME_ACTOR, withdrawn(newest)));
        JsonNode second = page(Cast.TECHNICIAN, "view=all&limit=2&text=zebre&after=" + text(first, "next"));
        assertThat(shown(second)).isEqualTo("2 1");
        JsonNode third = page(Cast.TECHNICIAN, "view=all&limit=2&text=zebre&after=" + text(second, "next"));
        assertThat(shown(third)).isEqualTo("0");
        assertThat(third.has("next")).isFalse();

        JsonNode back = page(Cast.TECHNICIAN, "view=all&limit=2&text=zebre&before=" + text(third, "previous"));
        assertThat(shown(back)).isEqualTo("2 1");
        JsonNode top = page(Cast.TECHNICIAN, "view=all&limit=4&text=zebre&before=" + text(back, "previous"));
        assertThat(shown(top)).isEqualTo(newest + " 4 3");
    }

    @Test
    void givenAPage_whenAnswered_thenItsLinksLeadOn() {
        var answer = SERVICE.get(Cast.TECHNICIAN, "/api/v1/tickets?limit=1&text=%5Ba-z%5D&view=all");
        String next = text(Answers.json(answer), "next");

        assertThat(answer.headers().firstValue("Link"))
                .contains("</api/v1/tickets?limit=1&text=%5Ba-z%5D&view=all&after=" + next + ">; rel=\"next\"");
        var following = SERVICE.get(Cast.TECHNICIAN, "/api/v1/tickets?limit=1&text=%5Ba-z%5D&view=all&after=" + next);
        assertThat(following.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"", "rel=\"prev\"");
    }

    @Test
    void givenACursor_whenUsedByAnotherCaller_thenItMovesItsPlaceAndNotItsScope() {
        String next = text(page(Cast.TECHNICIAN, "view=all&limit=1&text=zebre"), "next");

        assertThat(shown(page(Cast.BETA_USER, "view=all&limit=1&text=zebre&after=" + next)))
                .isEmpty();
        assertThat(SERVICE.get(Cast.TECHNICIAN, "/api/v1/tickets?view=closed&text=zebre&after=" + next)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void givenTheListsOfTwoSuppliers_whenFilterValuesAreRead_thenEachCountsItsOwn() {
        JsonNode values = Answers.json(SERVICE.get(Cast.ACME_USER, "/api/v1/tickets/filters?view=all"));
        long total = page(Cast.ACME_USER, "view=all").path("total").asLong();

        assertThat(values.path("creators").path(0).path("person").path("name").asString())
                .isEqualTo("Anne Dupont");
        assertThat(values.path("creators").path(0).path("count").asLong()).isEqualTo(total);
        assertThat(values.path("requestTypes").path(0).path("count").asLong()).isEqualTo(total);
        assertThat(Answers.json(SERVICE.get(Cast.BETA_USER, "/api/v1/tickets/filters?view=all"))
                        .path("creators")
                        .path(0)
                        .path("count")
                        .asLong())
                .isEqualTo(page(Cast.BETA_USER, "view=all").path("total").asLong());
    }

    private static TicketStory story(int number) {
        while (REFERENCES.size() <= number) {
            REFERENCES.add(SERVICE.newReference());
        }
        return TicketStory.opened(
                REFERENCES.get(number), MARK, Cast.TEACHER.person(), START.plus(Duration.ofMinutes(number)));
    }

    private static TicketWithdrawn withdrawn(int number) {
        return new TicketWithdrawn(TicketReference.of(REFERENCES.get(number)), "doublon");
    }

    private static JsonNode page(Cast caller, String query) {
        var answer = SERVICE.get(caller, "/api/v1/tickets?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Answers.json(answer);
    }

    /** The numbers of this test's tickets on a page, in order. */
    private static String shown(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> REFERENCES.indexOf(item.path("reference").asString()))
                .filter(number -> number >= 0)
                .map(String::valueOf)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static String text(JsonNode page, String field) {
        return page.path(field).asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
