package be.ecolenumerique.helpdesk.conventions.security;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/**
 * Which tokens count: of our issuer, for our audience, signed with one of its keys by an asymmetric algorithm, not
 * expired. The issuer is asked for its keys with the first token, so it may start later than the service.
 */
final class TokenDecoding {
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256, SignatureAlgorithm.ES384);
    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private TokenDecoding() {}

    static ReactiveJwtDecoder by(OAuth2ResourceServerProperties.Jwt settings) {
        String issuer = Objects.requireNonNull(settings.getIssuerUri(), "no issuer is configured");
        var decoder = new SupplierReactiveJwtDecoder(() -> decoder(issuer, settings.getAudiences()));
        return token -> decoder.decode(token).onErrorMap(e -> !(e instanceof JwtException), TokenDecoding::noKeys);
    }

    /** Not the caller's fault: 503. */
    private static AuthenticationServiceException noKeys(Throwable cause) {
        return new AuthenticationServiceException("the issuer's keys are not known", cause);
    }

    private static NimbusReactiveJwtDecoder decoder(String issuer, List<String> audiences) {
        var decoder = NimbusReactiveJwtDecoder.withIssuerLocation(issuer)
                .webClient(patientClient())
                .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                .validateType(false)
                .build();
        decoder.setJwtValidator(validator(issuer, audiences));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, List<String> audiences) {
        var types = new JwtTypeValidator("JWT", "at+jwt");
        types.setAllowEmpty(true);
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                types,
                times,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD,
                        named -> named != null && audiences.stream().anyMatch(named::contains)),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    }

    private static WebClient patientClient() {
        return WebClient.builder()
                .clientConnector(
                        new ReactorClientHttpConnector(HttpClient.create().responseTimeout(PATIENCE)))
                .build();
    }
}
