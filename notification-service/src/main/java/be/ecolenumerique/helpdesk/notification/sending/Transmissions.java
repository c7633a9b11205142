package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import be.ecolenumerique.helpdesk.conventions.tracing.Work;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/** Hands mails to the mail server: each a span in the trace of what caused its event, be it a day ago, and measured. */
record Transmissions(SmtpMailer mailer, Places places, Spans spans, MailMetrics metrics) {

    /** To be closed by the same thread: its log lines name the event meanwhile. */
    Work begin(OutboxEvent event, OutboxMail mail) {
        var cause = event.envelope().metadata().traceparent().flatMap(Trace::parse);
        return spans.begin(SpanKind.CLIENT, "send mail", cause)
                .logged(event.envelope().eventId())
                .with("helpdesk.mail.id", mail.id())
                .with("helpdesk.mail.template", mail.planned().template().key());
    }

    Transmission send(MimeMessage message, Work work) {
        long start = System.nanoTime();
        Transmission outcome = mailer.send(message);
        metrics.transmission(Duration.ofNanos(System.nanoTime() - start));
        switch (outcome) {
            case Transmission.Accepted _ -> {}
            case Transmission.Refused refused -> work.failed(refused.reason());
            case Transmission.Outage outage -> work.failed(outage.reason());
        }
        return outcome;
    }
}
