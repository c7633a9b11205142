package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.command.people.People;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** {@code helpdesk.keycloak.issuer} names the realm that invites; without it nobody is invited (docs/identity.md). */
@Configuration(proxyBeanMethods = false)
public class InvitationsConfiguration {
    @Bean
    CompaniesToSettle companiesToSettle(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new CompaniesToSettle(database, clock);
    }

    @Bean
    InvitationMails invitationMails(MongoDatabase database, @Qualifier("realClock") Clock clock) {
        return new InvitationMails(database, clock);
    }

    @Bean
    InvitationRecords invitationRecords(CompaniesToSettle companies, InvitationMails mails) {
        return new InvitationRecords(companies, mails);
    }

    @Bean
    Inviting inviting(
            @Value("${helpdesk.keycloak.issuer:}") String issuer,
            @Value("${helpdesk.invitations.lifetime:P14D}") Duration lifetime,
            CompaniesToSettle companies,
            @Qualifier("realClock") Clock clock) {
        return new Inviting(Optional.of(lifetime).filter(_ -> !issuer.isEmpty()), companies, clock);
    }

    @Bean
    InvitationMetrics invitationMetrics(MeterRegistry meters) {
        return new InvitationMetrics(meters);
    }

    @Bean
    InvitationGauges invitationGauges(
            @Value("${helpdesk.keycloak.issuer:}") String issuer,
            CompaniesToSettle companies,
            MeterRegistry meters,
            @Qualifier("realClock") Clock clock) {
        Mono<Unsettled> unsettled = issuer.isEmpty() ? Mono.just(Unsettled.NONE) : companies.unsettled();
        return new InvitationGauges(unsettled, meters, clock);
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
                InvitationRecords records,
                IdentityProvider provider,
                InvitationLog log,
                People people,
                InvitationMetrics metrics,
                @Qualifier("realClock") Clock clock) {
            var settlement = new Settlement(provider, log, people, records, clock);
            return new InvitationSweep(records.companies(), settlement, metrics, clock);
        }
    }
}
