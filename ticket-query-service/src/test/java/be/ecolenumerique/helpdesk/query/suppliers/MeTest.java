package be.ecolenumerique.helpdesk.query.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeTest {
    @ParameterizedTest
    @CsvSource({"Fournisseur de démo, FD", "Quentin Delrée, QD", "émilie, É", "'  a  b ', AB", "'', ''", "𝒳 𝒴, 𝒳𝒴"})
    void givenAName_whenShownInTheCorner_thenTheInitialsOfItsFirstAndLastWord(String name, String initials) {
        assertThat(Me.initials(name)).isEqualTo(initials);
    }
}
