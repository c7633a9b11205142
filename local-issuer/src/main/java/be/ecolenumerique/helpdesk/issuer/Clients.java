package be.ecolenumerique.helpdesk.issuer;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The systems with a secret, and the portal: a public client that proves itself with PKCE. */
@Configuration(proxyBeanMethods = false)
class Clients {

    private static final Duration OF_A_SERVICE = Duration.ofMinutes(10);
    private static final Duration OF_THE_PORTAL = Duration.ofHours(8);

    @Bean
    RegisteredClientRepository registeredClients(IssuerProperties properties) {
        var services = properties.clients().stream().map(Clients::service);
        return new InMemoryRegisteredClientRepository(
                Stream.concat(services, Stream.of(portal(properties))).toList());
    }

    private static RegisteredClient service(LocalClient client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret("{noop}" + client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(lasting(OF_A_SERVICE))
                .build();
    }

    private static RegisteredClient portal(IssuerProperties properties) {
        return RegisteredClient.withId("portal")
                .clientId("portal")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(properties.portalRedirect().toString())
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(lasting(OF_THE_PORTAL))
                .build();
    }

    private static TokenSettings lasting(Duration duration) {
        return TokenSettings.builder().accessTokenTimeToLive(duration).build();
    }
}
