package be.ecolenumerique.helpdesk.conventions.tracing;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code helpdesk.traces.*}.
 *
 * @param endpoint where spans go: OTLP over HTTP, such as {@code http://otel-collector:4318/v1/traces}; nowhere without it
 * @param every at the latest after so long what is collected goes out
 */
@ConfigurationProperties("helpdesk.traces")
record TracesProperties(
        Optional<URI> endpoint, @DefaultValue("5s") Duration every) {}
