package be.ecolenumerique.helpdesk.conventions.tracing;

import org.slf4j.MDC;

/** The fields of a log line that name the trace. */
final class LoggedTrace {
    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";

    private LoggedTrace() {}

    static void show(Trace trace) {
        MDC.put(TRACE_ID, trace.traceId());
        MDC.put(SPAN_ID, trace.spanId());
    }

    static void hide() {
        MDC.remove(TRACE_ID);
        MDC.remove(SPAN_ID);
    }
}
