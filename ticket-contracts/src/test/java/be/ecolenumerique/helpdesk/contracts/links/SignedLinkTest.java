package be.ecolenumerique.helpdesk.contracts.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** mail-and-links: only what the notification service signed is a link. */
class SignedLinkTest {
    private static final Instant DUE = Instant.parse("2026-03-17T08:00:00.123Z");
    private static final LinkClaims CLAIMS = LinkClaims.answering(
            TicketReference.of("TECH-175"), "8a6c7a2e-52f4-4f0a-9d0e-0c8a8f1d7b11", PersonId.random(), DUE);

    private final KeyPair keys = newKeys();
    private final LinkSigner signer = new LinkSigner("2026-a", keys.getPrivate());
    private final LinkVerifier verifier =
            new LinkVerifier(id -> id.equals("2026-a") ? Optional.of(keys.getPublic()) : Optional.empty());

    @Test
    void givenClaims_whenSigned_thenTheTokenIsDeterministic_andReadsBack() {
        String token = signer.sign(CLAIMS);

        assertThat(signer.sign(CLAIMS)).isEqualTo(token).matches("[A-Za-z0-9_-]{100,200}");
        assertThat(verifier.verify(token)).contains(CLAIMS);
    }

    @Test
    void givenALink_whenTheDueInstantAndNinetyDaysArePast_thenItHasEnded() {
        assertThat(CLAIMS.endedAt(DUE.plus(Duration.ofDays(90)).minusMillis(1))).isFalse();
        assertThat(CLAIMS.endedAt(DUE.plus(Duration.ofDays(90)))).isTrue();
    }

    @Test
    void givenAToken_whenAnyCharacterIsAnother_thenNothing() {
        String token = signer.sign(CLAIMS);
        for (int i = 0; i < token.length(); i++) {
            for (char other : new char[] {'A', 'B', 'z', '9', '-', '_', '=', '+', ' ', 'é'}) {
                String mutated = token.substring(0, i) + other + token.substring(i + 1);
                if (!mutated.equals(token)) {
                    assertThat(verifier.verify(mutated)).isEmpty();
                }
            }
        }
    }

    @Test
    void givenRandomOrCutOrPaddedText_whenPresented_thenNothing() {
        String token = signer.sign(CLAIMS);
        var random = new Random(7);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(verifier.verify(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                    .isEmpty();
            assertThat(verifier.verify(token.substring(0, length % token.length())))
                    .isEmpty();
        }
        assertThat(verifier.verify(token + "=")).isEmpty();
        assertThat(verifier.verify(token + token)).isEmpty();
        assertThat(verifier.verify(" " + token)).isEmpty();
        assertThat(verifier.verify("A".repeat(100_000))).isEmpty();
    }

    @Test
    void givenASignatureOfAnotherKey_whenItClaimsOurKeyId_thenNothing() {
        assertThat(verifier.verify(new LinkSigner("2026-a", newKeys().getPrivate()).sign(CLAIMS)))
                .isEmpty();
        assertThat(verifier.verify(new LinkSigner("2026-b", keys.getPrivate()).sign(CLAIMS)))
                .isEmpty();
    }

    @Test
    void givenATokenOfWhomever_whenAskedWhichTicketItNames_thenThat_andNothingOfWhatIsNoToken() {
        String forged = new LinkSigner("2026-a", newKeys().getPrivate()).sign(CLAIMS);

        assertThat(LinkVerifier.named(forged)).contains(CLAIMS.ticket());
        assertThat(LinkVerifier.named(forged + "=")).isEmpty();
        assertThat(LinkVerifier.named(forged.substring(4))).isEmpty();
        assertThat(LinkVerifier.named("")).isEmpty();
    }

    @Test
    void givenAKeyIdThatIsNoPlainWord_whenASignerIsMade_thenRefused() {
        assertThatThrownBy(() -> new LinkSigner("../a", keys.getPrivate())).hasMessageContaining("key id");
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
