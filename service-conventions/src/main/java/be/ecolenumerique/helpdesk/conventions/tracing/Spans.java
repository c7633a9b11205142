package be.ecolenumerique.helpdesk.conventions.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Begins the spans of this service. Each names its cause, which may lie a day back and in another service; without one it
 * begins a trace. Where no collector is named they are counted as nowhere: begun for their ids alone.
 */
public final class Spans implements AutoCloseable {
    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Clock clock;
    private final boolean exported;

    /** @param clock real time */
    public Spans(SdkTracerProvider provider, Clock clock, boolean exported) {
        this.provider = provider;
        this.tracer = provider.get("helpdesk");
        this.clock = clock;
        this.exported = exported;
    }

    /** They have their ids and go nowhere. */
    public static Spans unexported() {
        return new Spans(SdkTracerProvider.builder().build(), Clock.systemUTC(), false);
    }

    /** Somebody collects them: worth the trouble where many would be made at once. */
    public boolean areExported() {
        return exported;
    }

    public Work begin(SpanKind kind, String name, Optional<Trace> cause) {
        return new Work(builder(kind, name, cause).startSpan());
    }

    /** What is known only now, and began a while ago. */
    public Work began(Duration ago, SpanKind kind, String name, Optional<Trace> cause) {
        return new Work(builder(kind, name, cause)
                .setStartTimestamp(clock.instant().minus(ago))
                .startSpan());
    }

    private SpanBuilder builder(SpanKind kind, String name, Optional<Trace> cause) {
        Context parent = cause.map(trace -> Context.root().with(Span.wrap(trace.spanContext())))
                .orElseGet(Context::root);
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(parent);
    }

    /** What is collected by now goes out. */
    @Override
    public void close() {
        provider.close();
    }
}
