package be.ecolenumerique.helpdesk.conventions.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.slf4j.MDC;

/**
 * A piece of work in a trace, from its beginning until it is closed. What is told of it are ids, numbers and names of this
 * program; never a person, an address, a text or a link.
 */
public final class Work implements AutoCloseable {
    private static final String EVENT_ID = "eventId";

    private final Span span;
    private boolean logged;

    Work(Span span) {
        this.span = span;
    }

    public Trace trace() {
        return Trace.of(span.getSpanContext());
    }

    public Work named(String name) {
        span.updateName(name);
        return this;
    }

    public Work with(String attribute, String value) {
        span.setAttribute(attribute, value);
        return this;
    }

    public Work with(String attribute, long value) {
        span.setAttribute(attribute, value);
        return this;
    }

    /** The log lines of this thread name the trace and the event until the work is closed, by the same thread. */
    public Work logged(String eventId) {
        logged = true;
        LoggedTrace.show(trace());
        MDC.put(EVENT_ID, eventId);
        return with("helpdesk.event.id", eventId);
    }

    /** @param reason a code, not a sentence: it is seen by whoever sees the trace */
    public Work failed(String reason) {
        span.setStatus(StatusCode.ERROR, reason);
        return this;
    }

    @Override
    public void close() {
        if (logged) {
            LoggedTrace.hide();
            MDC.remove(EVENT_ID);
        }
        span.end();
    }
}
