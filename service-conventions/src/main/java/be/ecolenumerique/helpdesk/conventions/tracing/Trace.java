package be.ecolenumerique.helpdesk.conventions.tracing;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The W3C trace that a request belongs to, and this service's own span in it. */
public record Trace(String traceId, String spanId, String flags) {
    public static final String HEADER = "traceparent";
    static final String KEY = Trace.class.getName();
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** A span of its own in the trace of this header; a new trace where there is none that can be read. */
    public static Trace continuing(Optional<String> traceparent) {
        return traceparent
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(m -> new Trace(m.group(1), random(8), m.group(3)))
                .orElseGet(Trace::begun);
    }

    public static Trace begun() {
        return new Trace(random(16), random(8), "01");
    }

    public static Trace of(ServerWebExchange exchange) {
        return (Trace) exchange.getAttributes().computeIfAbsent(KEY, k -> begun());
    }

    public static Optional<Trace> in(ContextView context) {
        return context.getOrEmpty(KEY);
    }

    /** Lets what happens for this request see its trace, in the logs too. */
    public static <T> Mono<T> around(ServerWebExchange exchange, Mono<T> work) {
        return work.contextWrite(context -> context.put(KEY, of(exchange)));
    }

    /** The header for whatever this request leads to. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
