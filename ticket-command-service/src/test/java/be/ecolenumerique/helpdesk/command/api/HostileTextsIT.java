package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of every write: lengths, blanks, control and bidi characters, lone surrogates, line breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextsIT {
    private static final List<String> NEVER = List.of(
            "a\\u0000b",
            "a\\u001bb",
            "a\\u007fb",
            "a\\u0085b",
            "a\\rb",
            "\\ud83d",
            "\\ude00",
            "\\ude00\\ud83d",
            "a\\u0008");
    private static final List<String> NOT_IN_ONE_LINE = List.of(
            "a\\nb",
            "a\\tb",
            "a\\r\\nBcc: x@y.example",
            "a\\n",
            "a\\u2028b",
            "a\\u2029b",
            "\\u202eabc",
            "a\\u2066b\\u2069");

    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final Cast.Company company = cast.company("acme");
    private final String ticket = cast.ticketOf(company);

    static List<TextField> fields() {
        return TextField.all();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void givenCharactersThatDoNotBelong_whenSent_then400WithPointer(TextField field) {
        NEVER.forEach(text -> assertRefused(field, text));
        if (!field.rule().multiLine()) {
            NOT_IN_ONE_LINE.forEach(text -> assertRefused(field, text));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void givenOneCodePointTooMany_whenSent_then400WithPointer(TextField field) {
        assertRefused(field, "😀".repeat(field.rule().max() + 1));
        assertRefused(field, " x".repeat(1) + "y".repeat(field.rule().max()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void givenLongestText_whenSentWithBlanksAround_thenNotRefusedForIt(TextField field) {
        Reply reply = sent(field, "   " + "😀".repeat(field.rule().max()) + "  ");

        assertThat(reply.status()).as(reply.body()).isNotEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void givenBlank_whenRequired_then400(TextField field) {
        for (String blank : List.of("", "   ", "\\u2003 ")) {
            if (field.rule().required()) {
                assertRefused(field, blank);
            } else {
                assertThat(sent(field, blank).status()).as("blank is missing").isNotEqualTo(400);
            }
        }
    }

    @Test
    void givenManyMistakes_whenOpening_thenAllAreNamed() {
        Reply refused = cast.technician.post("/api/v1/tickets", """
                {"summary": 5, "description": null, "school": {"fi": "51360000", "fe": "12a", "name": "x", "extra": 1},
                 "contact": {"name": " ", "email": "not an address", "language": "it"}, "equipment": "ProBook",
                 "supplier": "SUP-x", "assetTag": "a", "assetTag": "b", "status": "CLOSED"}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "#/summary",
                        "#/description",
                        "#/school/fi",
                        "#/school/fe",
                        "#/school/address",
                        "#/school/extra",
                        "#/contact/name",
                        "#/contact/email",
                        "#/contact/language",
                        "#/equipment",
                        "#/supplier",
                        "#/assetTag",
                        "#/status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "\"x\"", "7", "null", "{", "{}{}", "{\"reason\": \"x\"} x", "{\"reason\": 'x'}", "\u0000"})
    void givenJsonThatIsNoObject_whenSent_then400(String json) {
        assertThat(cast.technician
                        .post("/api/v1/tickets/" + ticket + "/withdraw", json)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void givenDeepJson_whenSent_then400() {
        for (String deep : List.of("[".repeat(50_000), "{\"reason\":".repeat(20_000), "{\"a\":".repeat(5_000) + "1")) {
            assertThat(cast.technician
                            .post("/api/v1/tickets/" + ticket + "/withdraw", deep)
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void givenTenMegabytes_whenSent_then413BeforeTheRole() {
        String body = Bodies.text("body", "x".repeat(10 * 1024 * 1024));

        assertThat(cast.technician
                        .post("/api/v1/tickets/" + ticket + "/comments", body)
                        .status())
                .isEqualTo(413);
        assertThat(cast.operator
                        .post("/api/v1/tickets/" + ticket + "/comments", body)
                        .status())
                .isEqualTo(413);
    }

    private void assertRefused(TextField field, String text) {
        Reply refused = sent(field, text);
        assertThat(refused.status()).as("%s: %.20s", field, text).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly("#" + field.pointer());
    }

    private Reply sent(TextField field, String text) {
        boolean bySupplier = field.path().endsWith("-intervention");
        return field.sent(bySupplier ? company.user() : cast.technician, ticket, text);
    }
}
