package be.ecolenumerique.helpdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({"Éléonore  Cœur, eleonore coeur", "STRAẞE, strasse", "d’Hondt, d'hondt", "Zoë, zoe"})
    void givenText_whenFolded_thenAsItIsTyped(String text, String searched) {
        assertThat(SearchText.of(text)).isEqualTo(searched);
    }
}
