package be.ecolenumerique.helpdesk.issuer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tokens for {@code curl} and for tests, as plain text. {@code POST /local/token} with the form field {@code person} = one of
 * {@code GET /local/people}; or for anybody one likes: {@code sub}, and if wanted {@code name}, {@code email}, {@code roles} (repeated),
 * {@code locale}. {@code seconds} = how long it lasts, 8 hours by default.
 */
@RestController
class LocalTokenEndpoint {

    private final IssuerProperties properties;
    private final JwtEncoder encoder;
    private final InstantSource clock;

    LocalTokenEndpoint(IssuerProperties properties, JwtEncoder encoder, InstantSource clock) {
        this.properties = properties;
        this.encoder = encoder;
        this.clock = clock;
    }

    @GetMapping("/local/people")
    List<LocalPerson> people() {
        return properties.people();
    }

    @PostMapping(path = "/local/token", params = "person", produces = "text/plain")
    String known(@RequestParam String person, @RequestParam(defaultValue = "28800") long seconds) {
        var known = properties
                .person(person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody of that name"));
        return token(known, Duration.ofSeconds(seconds));
    }

    @PostMapping(path = "/local/token", params = "sub", produces = "text/plain")
    String anybody(AnybodyForm form) {
        return token(form.person(), form.lasting());
    }

    private String token(LocalPerson person, Duration lasting) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(properties.url().toString())
                .issuedAt(now)
                .expiresAt(now.plus(lasting));
        TokenClaims.ofPerson(claims, person);
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }
}
