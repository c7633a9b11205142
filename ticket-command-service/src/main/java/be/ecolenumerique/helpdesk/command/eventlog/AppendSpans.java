package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import be.ecolenumerique.helpdesk.conventions.tracing.Work;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** A span around each append, in the trace of the command that led to it. */
public record AppendSpans(Spans spans) {
    /** Where a command's metadata holds its {@link Trace}. */
    public static final String META_KEY = "trace";

    void around(Runnable append) {
        try (Work work = spans.begin(SpanKind.CLIENT, "append commit", ofCurrentCommand())) {
            attempt(append, work);
        }
    }

    private static void attempt(Runnable append, Work work) {
        try {
            append.run();
        } catch (RuntimeException failure) {
            work.failed(failure.getClass().getSimpleName());
            throw failure;
        }
    }

    private static Optional<Trace> ofCurrentCommand() {
        return CurrentUnitOfWork.map(
                unit -> (Trace) unit.root().getMessage().getMetaData().get(META_KEY));
    }
}
