package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.command.people.People;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code helpdesk.keycloak.issuer} names the realm that invites; without it nobody is invited (docs/identity.md). */
@Configuration(proxyBeanMethods = false)
public class InvitationsConfiguration {
    @Bean
    CompaniesToSettle companiesToSettle(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new CompaniesToSettle(database, clock);
    }

    @Bean
    Inviting inviting(
            @Value("${helpdesk.keycloak.issuer:}") String issuer,
            @Value("${helpdesk.invitations.lifetime:P14D}") Duration lifetime,
            CompaniesToSettle companies,
            @Qualifier("realClock") Clock clock) {
        return new Inviting(Optional.of(lifetime).filter(_ -> !issuer.isEmpty()), companies, clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("helpdesk.keycloak.issuer")
    static class WithKeycloak {
        @Bean
        IdentityProvider keycloak(
                @Value("${helpdesk.keycloak.issuer}") URI issuer,
                @Value("${helpdesk.keycloak.client-id}") String clientId,
                @Value("${helpdesk.keycloak.client-secret}") String clientSecret,
                @Value("${helpdesk.portal-url}") String portal) {
            return new Keycloak(new KeycloakAdmin(issuer, clientId, clientSecret), portal);
        }

        @Bean
        InvitationSweep invitationSweep(
                CompaniesToSettle companies,
                IdentityProvider provider,
                InvitationLog log,
                People people,
                @Qualifier("realClock") Clock clock) {
            return new InvitationSweep(companies, new Settlement(provider, log, people, companies, clock), clock);
        }
    }
}
