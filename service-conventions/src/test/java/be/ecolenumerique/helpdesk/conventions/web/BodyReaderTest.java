package be.ecolenumerique.helpdesk.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemException;
import be.ecolenumerique.helpdesk.conventions.sample.SampleEndpoint.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    @Test
    void givenFullBody_whenRead_thenRecord() {
        var body = read("""
                {"summary": "  Panne  ", "text": "un\\n\\tdeux", "digits": "007", "flag": true, "count": 9, "language": "nl",
                 "address": {"street": "Rue 1", "email": "A@Ecole.BE"}, "person": "x@y.be"}""");

        assertThat(body.summary()).isEqualTo("Panne");
        assertThat(body.text()).contains("un\n\tdeux");
        assertThat(body.address().orElseThrow().email()).contains(EmailAddress.of("a@ecole.be"));
        assertThat(body.language()).contains(Language.NL);
        assertThat(body.count()).contains(9);
    }

    @Test
    void givenAbsentNullOrBlank_whenOptional_thenNone() {
        assertThat(read("{'summary': 'x', 'person': null}").text()).isEmpty();
        assertThat(read("{'summary': 'x', 'person': null, 'text': null}").text())
                .isEmpty();
        assertThat(read("{'summary': 'x', 'person': null, 'text': '  '}").text())
                .isEmpty();
        assertThat(read("{'summary': 'x', 'person': null}").person()).isEqualTo(Optional.empty());
    }

    @Test
    void givenManyMistakes_whenRead_thenAllAreTold() {
        assertThat(errors("{'text': 5, 'flag': 'true', 'count': 10, 'address': {'street': ' ', 'zip': 1}, 'x/y~z': 1}"))
                .extracting(FieldError::pointer, FieldError::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("#/x~1y~0z", "unknown"),
                        org.assertj.core.api.Assertions.tuple("#/summary", "required"),
                        org.assertj.core.api.Assertions.tuple("#/text", "type-text"),
                        org.assertj.core.api.Assertions.tuple("#/flag", "type-flag"),
                        org.assertj.core.api.Assertions.tuple("#/count", "range"),
                        org.assertj.core.api.Assertions.tuple("#/address/street", "required"),
                        org.assertj.core.api.Assertions.tuple("#/address/zip", "unknown"),
                        org.assertj.core.api.Assertions.tuple("#/person", "required"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'summary': 'x', 'summary': 'x', 'person': null}            | #/summary | repeated
        {'summary': 'x', 'person': null, 'count': '5'}              | #/count   | type-whole
        {'summary': 'x', 'person': null, 'count': 5.0}              | #/count   | type-whole
        {'summary': 'x', 'person': null, 'count': 1e0}              | #/count   | type-whole
        {'summary': 'x', 'person': null, 'count': 99999999999999999999} | #/count | type-whole
        {'summary': true, 'person': null}                           | #/summary | type-text
        {'summary': ['x'], 'person': null}                          | #/summary | type-text
        {'summary': null, 'person': null}                           | #/summary | required
        {'summary': '01234567890', 'person': null}                  | #/summary | too-long
        {'summary': 'x', 'person': null, 'digits': '1234567'}       | #/digits  | too-long
        {'summary': 'x', 'person': null, 'digits': '12a'}           | #/digits  | invalid
        {'summary': 'x', 'person': null, 'language': 'it'}          | #/language | choice
        {'summary': 'x', 'person': 'nobody'}                        | #/person  | email-address
        {'summary': 'x', 'person': ' '}                             | #/person  | required
        {'summary': 'x', 'person': null, 'address': []}             | #/address | type-object
        []                                                          | #         | type-object
        5                                                           | #         | type-object
        null                                                        | #         | type-object
        {'summary': 'x'                                             | #         | not-json
        {'summary': 'x', 'person': null} {}                         | #         | trailing
        {summary: 'x', 'person': null}                              | #         | not-json
        {'summary': NaN, 'person': null}                            | #         | not-json
        {'summary': 'x', 'person': null,}                           | #         | not-json
        /* */ {'summary': 'x', 'person': null}                      | #         | not-json""")
    void givenOneMistake_whenRead_thenItIsTold(String json, String pointer, String reason) {
        assertThat(errors(json))
                .extracting(FieldError::pointer, FieldError::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(pointer, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\r", "\\n", "\\t", "\\u2028", "\\u2029",
                "\\u202e", "\\u202a", "\\u2066", "\\u2069"
            })
    void givenCharactersThatDoNotBelongInOneLine_whenRead_thenRefused(String escaped) {
        assertThat(errors("{'summary': 'a" + escaped + "b', 'person': null}"))
                .containsExactly(FieldError.at("#/summary", "not-one-line"));
        assertThat(errors("{'summary': 'ab" + escaped + "', 'person': null}"))
                .as("not trimmed away either")
                .containsExactly(FieldError.at("#/summary", "not-one-line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\r"})
    void givenControlCharacters_whenSeveralLinesRead_thenRefused(String escaped) {
        assertThat(errors("{'summary': 'x', 'text': 'a" + escaped + "b', 'person': null}"))
                .containsExactly(FieldError.at("#/text", "control-characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "a\\ud83db"})
    void givenLoneSurrogates_whenRead_thenRefused(String escaped) {
        assertThat(errors("{'summary': '" + escaped + "', 'person': null}"))
                .containsExactly(FieldError.at("#/summary", "not-unicode"));
        assertThat(errors("{'summary': 'x', 'person': null, '" + escaped + "': 1}"))
                .extracting(FieldError::reason)
                .containsExactly("unknown");
    }

    @Test
    void givenAstralCharacters_whenRead_thenLengthCountsCodePoints() {
        String ten = "😀".repeat(10);
        assertThat(read("{'summary': '" + ten + "', 'person': null}").summary()).isEqualTo(ten);
        assertThat(errors("{'summary': '" + ten + "😀', 'person': null}"))
                .containsExactly(FieldError.at("#/summary", "too-long", 10));
    }

    @Test
    void givenDeepJson_whenRead_thenRefused() {
        assertThat(errors("[".repeat(100_000))).containsExactly(FieldError.at("#", "too-deep"));
        assertThat(errors("{'summary':".repeat(10_000))).containsExactly(FieldError.at("#", "too-deep"));
    }

    @Test
    void givenBytesThatAreNoUtf8_whenRead_thenRefused() {
        byte[] latin = "{\"summary\": \"é\", \"person\": null}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(ProblemException.class, () -> BodyReader.read(latin, Body.class))
                        .problem()
                        .errors())
                .containsExactly(FieldError.at("#", "not-json"));
    }

    @Test
    void givenNothing_whenNothingIsWanted_thenRead() {
        assertThat(BodyReader.read(new byte[0], NoBody.class)).isEqualTo(new NoBody());
        assertThat(BodyReader.read("{}".getBytes(StandardCharsets.UTF_8), NoBody.class))
                .isEqualTo(new NoBody());
    }

    private static Body read(String json) {
        return BodyReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Body.class);
    }

    private static List<FieldError> errors(String json) {
        return catchThrowableOfType(ProblemException.class, () -> read(json))
                .problem()
                .errors();
    }
}
