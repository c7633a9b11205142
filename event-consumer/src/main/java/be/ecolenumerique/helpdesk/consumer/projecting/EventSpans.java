package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import be.ecolenumerique.helpdesk.conventions.tracing.Work;
import io.opentelemetry.api.trace.SpanKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/**
 * A span for each event of a batch, in the trace of what caused the event, as long as the batch took; failed, with the
 * reason, for one that can not be applied. Where nobody collects spans a replay of millions pays nothing for them.
 */
record EventSpans(Spans spans, String projection) {

    void of(Projected<?, ?> projected, Duration took) {
        if (!spans.areExported()) {
            return;
        }
        projected.folds().values().stream()
                .flatMap(fold -> fold.applied().stream())
                .forEach(applied -> applied(applied.event(), took).close());
        projected.obstacles().forEach(obstacle -> blocked(obstacle, took).close());
    }

    private Work applied(EventEnvelope<?> event, Duration took) {
        return work(event.metadata().traceparent(), took)
                .with("helpdesk.event.id", event.eventId())
                .with("helpdesk.commit", event.commit());
    }

    private Work blocked(Obstacle obstacle, Duration took) {
        Delivery delivery = obstacle.delivery();
        Optional<String> traceparent = Optional.ofNullable(
                        delivery.record().headers().lastHeader(Topics.HEADER_TRACEPARENT))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
        return work(traceparent, took)
                .with("helpdesk.event.id", delivery.eventId())
                .failed(obstacle.reason().name());
    }

    private Work work(Optional<String> traceparent, Duration took) {
        return spans.began(took, SpanKind.CONSUMER, "apply " + projection, traceparent.flatMap(Trace::parse));
    }
}
