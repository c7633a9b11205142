package be.ecolenumerique.helpdesk.conventions.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Whatever a service does on behalf of an event belongs to the trace of what caused the event, however late. */
class SpansTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String CAUSE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final InMemorySpanExporter collected = InMemorySpanExporter.create();
    private final Spans spans = new Spans(
            SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(collected))
                    .build(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            true);

    @Test
    void givenACauseOfYesterday_whenItsMailGoesOut_thenTheSpanIsItsChild() {
        try (Work work = spans.begin(SpanKind.CLIENT, "send mail", Trace.parse(CAUSE))) {
            assertThat(work.trace().traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        }

        assertThat(only().getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(only().getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(only().getName()).isEqualTo("send mail");
    }

    @Test
    void givenNoCause_whenWorkBegins_thenATraceBeginsWithIt() {
        spans.begin(SpanKind.INTERNAL, "sweep", Optional.empty()).close();

        assertThat(only().getParentSpanContext().isValid()).isFalse();
        assertThat(only().getSpanContext().isSampled()).isTrue();
    }

    @Test
    void givenACauseThatNobodyWantsCollected_whenWorkIsDone_thenItIsNotCollected() {
        String unsampled = CAUSE.replaceAll("01$", "00");

        try (Work work = spans.begin(SpanKind.CLIENT, "send mail", Trace.parse(unsampled))) {
            assertThat(work.trace().traceparent()).endsWith("-00");
        }

        assertThat(collected.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void givenWorkIsKnownWhenItIsOver_whenTold_thenItBeganWhenItBegan() {
        spans.began(Duration.ofSeconds(3), SpanKind.CONSUMER, "apply tickets", Trace.parse(CAUSE))
                .close();

        assertThat(TimeUnit.NANOSECONDS.toSeconds(only().getStartEpochNanos())).isEqualTo(NOW.getEpochSecond() - 3);
    }

    @Test
    void givenAFailure_whenWorkIsOver_thenItsCodeIsSeen() {
        spans.begin(SpanKind.CLIENT, "send mail", Optional.empty())
                .failed("RCPT 450")
                .close();

        assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(only().getStatus().getDescription()).isEqualTo("RCPT 450");
    }

    @Test
    void givenWorkForAnEvent_whenSomethingIsLogged_thenTheLineNamesTraceAndEvent_andTheNextOneDoesNot() {
        try (Work work =
                spans.begin(SpanKind.CLIENT, "send mail", Trace.parse(CAUSE)).logged("0b0f")) {
            assertThat(MDC.get("eventId")).isEqualTo("0b0f");
            assertThat(MDC.get("traceId")).isEqualTo(work.trace().traceId());
        }

        assertThat(MDC.get("eventId")).isNull();
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void givenATraceparentOfNoForm_whenRead_thenThereIsNone() {
        assertThat(Trace.parse("00-00000000000000000000000000000000-b7ad6b7169203331-01"))
                .isEmpty();
        assertThat(Trace.parse("hello")).isEmpty();
    }

    private SpanData only() {
        assertThat(collected.getFinishedSpanItems()).hasSize(1);
        return collected.getFinishedSpanItems().getFirst();
    }
}
