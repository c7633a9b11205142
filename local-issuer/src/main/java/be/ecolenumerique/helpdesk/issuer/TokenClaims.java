package be.ecolenumerique.helpdesk.issuer;

import java.util.List;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** What the four services read in a token, written the same way for everybody who gets one here. */
final class TokenClaims {

    static final List<String> AUDIENCE = List.of("helpdesk");

    private TokenClaims() {}

    static void ofPerson(JwtClaimsSet.Builder claims, LocalPerson person) {
        claims.subject(person.id())
                .audience(AUDIENCE)
                .claim("roles", person.roles())
                .claim("name", person.name());
        if (person.email() != null) {
            claims.claim("email", person.email()).claim("email_verified", true);
        }
        if (person.locale() != null) {
            claims.claim("locale", person.locale());
        }
    }

    static void ofClient(JwtClaimsSet.Builder claims, LocalClient client) {
        claims.audience(AUDIENCE).claim("roles", client.roles()).claim("name", client.id());
    }
}
