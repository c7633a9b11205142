package be.ecolenumerique.helpdesk.query.signins;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.conventions.tracing.TracedCalls;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.RemoveAuthorizedClientReactiveOAuth2AuthorizationFailureHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The way to the command service: few connections, finite waits, a token of our own by client credentials. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandServiceProperties.class)
class SignInsConfiguration {
    private static final String REGISTRATION = "command-service";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    WebClient commandService(CommandServiceProperties settings, ObservationRegistry observations, Spans spans) {
        return WebClient.builder()
                .baseUrl(settings.commandUrl().toString())
                .clientConnector(connector())
                .observationRegistry(observations)
                .filter(new TracedCalls(spans, REGISTRATION))
                .filter(ownToken(registration(settings)))
                .build();
    }

    @Bean
    SignIns signIns(WebClient commandService) {
        return new SignIns(commandService);
    }

    private static ReactorClientHttpConnector connector() {
        var pool = ConnectionProvider.builder(REGISTRATION)
                .maxConnections(16)
                .pendingAcquireMaxCount(64)
                .pendingAcquireTimeout(PATIENCE)
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        return new ReactorClientHttpConnector(HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
                .responseTimeout(PATIENCE));
    }

    private static ExchangeFilterFunction ownToken(Mono<ClientRegistration> registration) {
        ReactiveClientRegistrationRepository registrations = id -> registration;
        var clients = new InMemoryReactiveOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(registrations, clients);
        var filter = new ServerOAuth2AuthorizedClientExchangeFilterFunction(manager);
        filter.setDefaultClientRegistrationId(REGISTRATION);
        filter.setAuthorizationFailureHandler(new RemoveAuthorizedClientReactiveOAuth2AuthorizationFailureHandler(
                (id, principal, attributes) -> clients.removeAuthorizedClient(id, principal.getName())));
        return filter;
    }

    /** Discovered when first needed, so that the issuer may start later. */
    private static Mono<ClientRegistration> registration(CommandServiceProperties settings) {
        return Mono.fromCallable(() -> ClientRegistrations.fromIssuerLocation(
                                settings.issuerUri().toString())
                        .registrationId(REGISTRATION)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .clientId(settings.registration().clientId())
                        .clientSecret(settings.registration().clientSecret())
                        .build())
                .subscribeOn(Schedulers.boundedElastic())
                .cacheInvalidateIf(known -> false);
    }
}
