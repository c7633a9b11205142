package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;

/** A span for each commit that Kafka has acknowledged, as long as its page took, in the trace of what caused the commit. */
record RelaySpans(Spans spans) {

    void published(SentPage sent) {
        if (spans.areExported()) {
            Duration took = sent.age();
            sent.page().commits().forEach(commit -> published(commit, took));
        }
    }

    private void published(StoredCommit stored, Duration took) {
        var first = stored.commit().events().getFirst();
        var cause = CommitRecords.traceparent(first.metadata()).flatMap(Trace::parse);
        spans.began(took, SpanKind.PRODUCER, "publish commit", cause)
                .with("helpdesk.commit", stored.number())
                .with("helpdesk.event.id", first.id())
                .close();
    }
}
