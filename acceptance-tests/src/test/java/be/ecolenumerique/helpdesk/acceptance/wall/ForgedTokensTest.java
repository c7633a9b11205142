package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sample of the build; {@code acceptance-tests/wall tokens} makes a million. */
class ForgedTokensTest {
    @Test
    void givenForgedAndEndedTokens_whenVerified_thenNoneIsAccepted_andTheGenuineOnesAre() {
        var siege = new VerifierSiege(1);

        siege.attack(510);

        assertThat(siege.accepted()).isEmpty();
        assertThat(siege.made())
                .containsOnlyKeys(Forgery.values())
                .allSatisfy((kind, times) -> assertThat(times).isEqualTo(30));
        assertThat(siege.genuineAccepted()).isTrue();
    }
}
