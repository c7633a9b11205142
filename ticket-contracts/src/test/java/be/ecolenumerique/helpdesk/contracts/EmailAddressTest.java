package be.ecolenumerique.helpdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void givenTheSameMailboxWrittenDifferently_whenParsed_thenEqual() {
        assertThat(EmailAddress.parse(" Anne.Dupont@Ecole.BE ")).contains(EmailAddress.of("anne.dupont@ecole.be"));
        assertThat(EmailAddress.of("anne@école.be")).isEqualTo(EmailAddress.of("anne@xn--cole-9oa.be"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@",
                "a@",
                "@b.be",
                "a@b",
                "a b@c.be",
                "a@b.be,c@d.be",
                "a@b.be\r\nBcc: c@d.be",
                "<a@b.be>",
                "Anne <a@b.be>",
                "\"a\"@b.be",
                "a..b@c.be",
                "a@-b.be",
                "a@b..be",
                "a@b.be\u0000",
                "a@[127.0.0.1]"
            })
    void givenAnythingButOneMailbox_whenParsed_thenNone(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void givenADomainLongerThanAnyAlgorithmTakes_whenParsed_thenNone() {
        assertThat(EmailAddress.parse("a@" + "é".repeat(10_000) + ".be")).isEmpty();
    }
}
