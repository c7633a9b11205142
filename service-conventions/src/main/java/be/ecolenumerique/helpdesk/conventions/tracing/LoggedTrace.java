package be.ecolenumerique.helpdesk.conventions.tracing;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries the trace of the reactive context into the log lines of whichever thread goes on with it. */
final class LoggedTrace implements ThreadLocalAccessor<Trace> {
    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";
    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

    static void show(Trace trace) {
        MDC.put(TRACE_ID, trace.traceId());
        MDC.put(SPAN_ID, trace.spanId());
    }

    static void hide() {
        MDC.remove(TRACE_ID);
        MDC.remove(SPAN_ID);
    }

    @Override
    public Object key() {
        return Trace.KEY;
    }

    @Override
    public @Nullable Trace getValue() {
        return CURRENT.get();
    }

    @Override
    public void setValue(Trace trace) {
        CURRENT.set(trace);
        show(trace);
    }

    @Override
    public void setValue() {
        CURRENT.remove();
        hide();
    }
}
