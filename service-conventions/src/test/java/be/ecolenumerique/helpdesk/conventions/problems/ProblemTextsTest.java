package be.ecolenumerique.helpdesk.conventions.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {
    private static final String BUNDLE = "be.ecolenumerique.helpdesk.conventions.problems.problems";

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl", "en"})
    void givenFrenchSentence_whenOtherLanguage_thenTranslated(String language) {
        var french = bundle("");
        var other = bundle(language);

        assertThat(other.keySet()).isEqualTo(french.keySet());
        assertThat(Stream.of("problem.not-found.title", "field.required").map(other::getString))
                .doesNotContainAnyElementsOf(Stream.of("problem.not-found.title", "field.required")
                        .map(french::getString)
                        .toList());
        assertThat(french.keySet())
                .allSatisfy(key ->
                        assertThat(other.getString(key)).doesNotContain("'").isNotEqualTo(french.getString(key)));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
