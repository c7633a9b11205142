package be.ecolenumerique.helpdesk.approval.commands;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.conventions.tracing.TracedCalls;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The way to the command service: bounded connections, finite waits, a token of our own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandServiceProperties.class)
class CommandServiceConfiguration {
    private static final int CONNECTIONS = 64;
    private static final int QUEUE = 512;

    @Bean
    TicketCommands ticketCommands(
            CommandServiceProperties settings, MeterRegistry metrics, ObservationRegistry observations, Spans spans) {
        WebClient http = WebClient.builder()
                .baseUrl(settings.commandUrl().toString())
                .clientConnector(connector(settings.timeout()))
                .observationRegistry(observations)
                .filter(new TracedCalls(spans, "command-service"))
                .filter(ServiceToken.filter(registration(settings)))
                .build();
        return new TicketCommands(http, settings.timeout(), new CommandMetrics(metrics));
    }

    private static ReactorClientHttpConnector connector(Duration timeout) {
        var pool = ConnectionProvider.builder("command-service")
                .maxConnections(CONNECTIONS)
                .pendingAcquireMaxCount(QUEUE)
                .pendingAcquireTimeout(timeout)
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        return new ReactorClientHttpConnector(HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
                .responseTimeout(timeout));
    }

    /** Discovered with the first command, so that the issuer may start later. */
    private static Mono<ClientRegistration> registration(CommandServiceProperties settings) {
        return Mono.fromCallable(() -> ClientRegistrations.fromIssuerLocation(
                                settings.issuerUri().toString())
                        .registrationId(ServiceToken.REGISTRATION)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .clientId(settings.registration().clientId())
                        .clientSecret(settings.registration().clientSecret())
                        .build())
                .subscribeOn(Schedulers.boundedElastic())
                .cacheInvalidateIf(registration -> false);
    }
}
