package be.ecolenumerique.helpdesk.conventions.tracing;

import be.ecolenumerique.helpdesk.conventions.clock.ClockAutoConfiguration;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Traces of what this service does. Spans wait in a bounded queue and are dropped where the collector is away: no work ever
 * waits for it.
 */
@AutoConfiguration(after = ClockAutoConfiguration.class)
@EnableConfigurationProperties(TracesProperties.class)
public class TracingAutoConfiguration {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

    @Bean
    Spans spans(
            TracesProperties traces,
            @Value("${spring.application.name:unnamed}") String service,
            @Qualifier("realClock") Clock clock) {
        var provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE, service))));
        Optional<SpanProcessor> exporter = traces.endpoint().map(endpoint -> exporting(endpoint, traces.every()));
        exporter.ifPresent(provider::addSpanProcessor);
        return new Spans(provider.build(), clock, exporter.isPresent());
    }

    private static SpanProcessor exporting(URI endpoint, Duration every) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString())
                .setTimeout(Duration.ofSeconds(5))
                .build();
        return BatchSpanProcessor.builder(exporter).setScheduleDelay(every).build();
    }

    /** Requests belong to a trace from their arrival on. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class OfRequests {

        @Bean
        RequestSpans requestSpans(Spans spans) {
            return new RequestSpans(spans);
        }

        @Bean
        TraceFilter traceFilter() {
            return new TraceFilter();
        }
    }
}
