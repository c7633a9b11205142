package be.ecolenumerique.helpdesk.conventions.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.sample.RunningSample;
import be.ecolenumerique.helpdesk.conventions.testing.TestToken;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokensIT {
    private final RunningSample sample = RunningSample.start();

    @BeforeAll
    void givenGoodToken_whenUsed_thenLetIn() {
        assertThat(with(good().signed()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", good().expired().signed()),
                Arguments.of("never expires", good().withoutExpiry().signed()),
                Arguments.of(
                        "other issuer",
                        good().issuer("https://elsewhere.example").signed()),
                Arguments.of("other audience", good().audience("other").signed()),
                Arguments.of("alg=none", good().unsigned()),
                Arguments.of("public key as secret", good().signedWithPublicKeyAsSecret()),
                Arguments.of("other key", good().signedByAnother()),
                Arguments.of("no subject", good().claim("sub", null).signed()),
                Arguments.of("no token at all", "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void givenBadToken_whenUsed_then401Problem(String kind, String token) {
        var answer = with(token);

        assertThat(answer.statusCode()).as(kind).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body())
                .contains("urn:helpdesk:problem:unauthenticated")
                .contains("traceId");
    }

    @Test
    void givenNoToken_whenAsked_then401Problem() {
        var answer = sample.send(sample.to("/api/v1/things"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:helpdesk:problem:unauthenticated");
    }

    @Test
    void givenAnyAnswer_whenSent_thenNoSession() {
        assertThat(with(good().signed()).headers().map()).doesNotContainKey("set-cookie");
    }

    private TestToken good() {
        return sample.issuer.token("somebody").roles("technician");
    }

    private HttpResponse<String> with(String token) {
        return sample.send(sample.to("/api/v1/things").header("Authorization", "Bearer " + token));
    }
}
