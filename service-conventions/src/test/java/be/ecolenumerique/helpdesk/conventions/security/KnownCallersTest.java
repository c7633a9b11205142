package be.ecolenumerique.helpdesk.conventions.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

class KnownCallersTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private Instant now = START;
    private Instant expiry = START.plus(Duration.ofHours(1));
    private final KnownCallers callers = new KnownCallers(this::verify, () -> now);

    private Mono<Authentication> verify(Authentication attempt) {
        String token = ((BearerTokenAuthenticationToken) attempt).getToken();
        verified.add(token);
        return token.startsWith("bad")
                ? Mono.error(new BadCredentialsException(token))
                : Mono.just(CallerClaims.authentication(Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .issuer("https://issuer.example")
                        .subject("subject of " + token)
                        .expiresAt(expiry)
                        .build()));
    }

    private String subject(String token) {
        return callers.authenticate(new BearerTokenAuthenticationToken(token))
                .blockOptional()
                .orElseThrow()
                .getName();
    }

    @Test
    void givenAVerifiedToken_whenItComesAgain_thenKnown() {
        assertThat(subject("a")).isEqualTo(subject("a")).isEqualTo("subject of a");
        assertThat(subject("b")).isEqualTo("subject of b");

        assertThat(verified).containsExactly("a", "b");
    }

    @Test
    void givenAMinuteLater_whenItComesAgain_thenVerifiedAnew() {
        subject("a");
        now = START.plus(Duration.ofMinutes(1));
        subject("a");

        assertThat(verified).containsExactly("a", "a");
    }

    @Test
    void givenItsExpiryHasCome_whenItComesAgain_thenVerifiedAnew() {
        expiry = START.plusSeconds(5);
        subject("a");
        now = START.plusSeconds(4);
        subject("a");
        now = expiry;
        subject("a");

        assertThat(verified).containsExactly("a", "a");
    }

    @Test
    void givenABadToken_whenItComesAgain_thenRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> subject("bad")).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(verified).containsExactly("bad", "bad");
    }

    @Test
    void givenMoreCallersThanAreKept_whenTheFirstComesAgain_thenVerifiedAnew() {
        for (int i = 0; i <= 2_000; i++) {
            subject("t" + i);
        }
        verified.clear();
        subject("t2000");
        subject("t0");

        assertThat(verified).containsExactly("t0");
    }

    @Test
    void givenARequest_whenItsTokenWasVerified_thenItsSenderIsKnown_andOnlyUntilItExpires() {
        expiry = START.plusSeconds(5);
        assertThat(callers.sending(requestWith("Bearer a"))).isEmpty();

        subject("a");

        assertThat(callers.sending(requestWith("Bearer a")))
                .hasValueSatisfying(caller -> assertThat(caller.subject()).isEqualTo("subject of a"));
        assertThat(callers.sending(requestWith("Basic a"))).isEmpty();
        assertThat(callers.sending(MockServerHttpRequest.get("/").build())).isEmpty();
        now = expiry;
        assertThat(callers.sending(requestWith("Bearer a"))).isEmpty();
    }

    private static ServerHttpRequest requestWith(String authorization) {
        return MockServerHttpRequest.get("/")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .build();
    }
}
