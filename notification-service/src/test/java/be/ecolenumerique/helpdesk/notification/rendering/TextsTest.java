package be.ecolenumerique.helpdesk.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.contracts.Language;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Four languages say the same things. */
class TextsTest {
    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void givenALanguage_whenComparedWithFrench_thenItHasTheSameTexts(Language language) {
        assertThat(texts.keys(language)).isEqualTo(texts.keys(Language.FR));
    }

    @Test
    void givenAValueIsMissing_whenATextNamesIt_thenItFails() {
        assertThatThrownBy(() -> texts.of(Language.FR, "footer", Map.of())).hasMessageContaining("reference");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | 2026-03-02T08:00:00Z | lundi 2 mars 2026 à 9h00",
                "FR | 2026-03-01T08:05:00Z | dimanche 1er mars 2026 à 9h05",
                "FR | 2026-08-01T12:30:00Z | samedi 1er août 2026 à 14h30",
                "DE | 2026-03-02T08:00:00Z | Montag, 2. März 2026 um 9:00 Uhr",
                "DE | 2026-03-01T08:05:00Z | Sonntag, 1. März 2026 um 9:05 Uhr",
                "NL | 2026-03-02T08:00:00Z | maandag 2 maart 2026 om 9.00 uur",
                "NL | 2026-03-01T08:05:00Z | zondag 1 maart 2026 om 9.05 uur",
                "EN | 2026-03-02T08:00:00Z | Monday 2 March 2026 at 9:00",
                "EN | 2026-03-01T08:05:00Z | Sunday 1 March 2026 at 9:05"
            })
    void givenAnInstant_whenWrittenForPeople_thenInTheirWords(Language language, Instant instant, String text) {
        assertThat(Moments.text(instant, language)).isEqualTo(text);
    }
}
