package be.ecolenumerique.helpdesk.conventions.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** A place in a W3C trace: the trace, and the span in it that whatever follows has as its cause. */
public record Trace(String traceId, String spanId, String flags) {
    public static final String HEADER = "traceparent";
    static final String KEY = Trace.class.getName();
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** None where it can not be read. */
    public static Optional<Trace> parse(String traceparent) {
        Matcher form = FORM.matcher(traceparent);
        return form.matches() ? Optional.of(new Trace(form.group(1), form.group(2), form.group(3))) : Optional.empty();
    }

    static Optional<Trace> sentWith(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HEADER)).flatMap(Trace::parse);
    }

    static Trace of(SpanContext span) {
        return new Trace(
                span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex());
    }

    /** A span of its own in the trace of this one; a new trace where there is none. */
    static Trace continuing(Optional<Trace> cause) {
        return cause.map(trace -> new Trace(trace.traceId(), random(8), trace.flags()))
                .orElseGet(Trace::begun);
    }

    private static Trace begun() {
        return new Trace(random(16), random(8), "01");
    }

    public static Trace of(ServerWebExchange exchange) {
        return (Trace) exchange.getAttributes().computeIfAbsent(KEY, k -> begun());
    }

    public static Optional<Trace> in(ContextView context) {
        return context.getOrEmpty(KEY);
    }

    /** Lets what happens for this request see its trace. */
    public static <T> Mono<T> around(ServerWebExchange exchange, Mono<T> work) {
        return work.contextWrite(context -> context.put(KEY, of(exchange)));
    }

    /**
     * Does this with log lines that name the trace of the chain that it is part of. Asked for where something is logged:
     * carrying the trace along on each thread of each chain would cost a fifth of the processor.
     */
    public static <T> Mono<T> logging(Supplier<T> work) {
        return Mono.deferContextual(context ->
                Mono.just(in(context).map(trace -> trace.logged(work)).orElseGet(work)));
    }

    /** The header for whatever this leads to. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** The log lines of this thread name it meanwhile. */
    public <T> T logged(Supplier<T> work) {
        LoggedTrace.show(this);
        try {
            return work.get();
        } finally {
            LoggedTrace.hide();
        }
    }

    SpanContext spanContext() {
        return SpanContext.createFromRemoteParent(
                traceId, spanId, TraceFlags.fromHex(flags, 0), TraceState.getDefault());
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
