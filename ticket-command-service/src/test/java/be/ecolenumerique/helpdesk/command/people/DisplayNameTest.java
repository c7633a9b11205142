package be.ecolenumerique.helpdesk.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayNameTest {
    @Test
    void givenControlCharacters_whenANameIsTaken_thenOneLineIsLeft() {
        assertThat(DisplayName.of("Anne\r\nBcc: x@y.example\u2028\u202e")).isEqualTo("Anne Bcc: x@y.example");
        assertThat(DisplayName.of("\ud800")).isEmpty();
        assertThat(DisplayName.of("  Anne-Marie  Ö 🙂 ")).isEqualTo("Anne-Marie  Ö 🙂");
    }

    @Test
    void givenALongName_whenTaken_thenItsFirstTwoHundredCodePoints() {
        assertThat(DisplayName.of("🙂".repeat(300)).codePoints().count()).isEqualTo(200);
    }
}
