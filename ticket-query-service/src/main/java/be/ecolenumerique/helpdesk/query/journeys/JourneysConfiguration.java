package be.ecolenumerique.helpdesk.query.journeys;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.conventions.tracing.TracedCalls;
import be.ecolenumerique.helpdesk.query.projection.TicketPassages;
import be.ecolenumerique.helpdesk.query.scope.TicketJourneys;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The way to the notification service: few connections, finite waits, answers of a bounded size. */
@Configuration(proxyBeanMethods = false)
class JourneysConfiguration {
    private static final String NAME = "notification-service";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST_LEDGER = 4 * 1024 * 1024;

    @Bean
    TicketJourneys ticketJourneys(TicketPassages passages) {
        return new TicketJourneys(passages);
    }

    @Bean
    TicketLedger ticketLedger(
            @Value("${helpdesk.clients.notification-url}") URI notificationService,
            ObservationRegistry observations,
            Spans spans) {
        var http = WebClient.builder()
                .baseUrl(notificationService.toString())
                .clientConnector(connector())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_LEDGER))
                .observationRegistry(observations)
                .filter(new TracedCalls(spans, NAME))
                .build();
        return new TicketLedger(http, PATIENCE);
    }

    private static ReactorClientHttpConnector connector() {
        var pool = ConnectionProvider.builder(NAME)
                .maxConnections(8)
                .pendingAcquireMaxCount(32)
                .pendingAcquireTimeout(PATIENCE)
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        return new ReactorClientHttpConnector(HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1_000)
                .responseTimeout(PATIENCE));
    }
}
