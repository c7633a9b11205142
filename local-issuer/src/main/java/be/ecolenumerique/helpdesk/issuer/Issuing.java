package be.ecolenumerique.helpdesk.issuer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** How tokens are signed and what is in them. */
@Configuration(proxyBeanMethods = false)
class Issuing {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IssuerProperties properties) {
        return new ImmutableJWKSet<>(SigningKey.in(properties.keyFile()));
    }

    @Bean
    JwtEncoder tokenEncoder(JWKSource<SecurityContext> signingKeys) {
        return new NimbusJwtEncoder(signingKeys);
    }

    @Bean
    AuthorizationServerSettings authorizationServer(IssuerProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.url().toString())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(IssuerProperties properties) {
        return context -> {
            if (!context.getTokenType().getValue().equals("access_token")) {
                return;
            }
            @Nullable Authentication principal = context.getPrincipal();
            var id = Objects.requireNonNull(principal).getName();
            properties.person(id).ifPresent(person -> TokenClaims.ofPerson(context.getClaims(), person));
            properties.clients().stream()
                    .filter(client -> client.id().equals(id))
                    .forEach(client -> TokenClaims.ofClient(context.getClaims(), client));
        };
    }
}
