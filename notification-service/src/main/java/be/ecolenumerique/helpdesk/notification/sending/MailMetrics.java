package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/**
 * What became of mails. {@code helpdesk.mails.ended} by state; {@code helpdesk.mails.failed}: attempts that will be repeated,
 * by stage; {@code helpdesk.mails.transmission}: one SMTP dialogue; {@code helpdesk.mails.latency}: decided to 250.
 */
public final class MailMetrics {
    private final MeterRegistry meters;

    public MailMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void ended(MailState state) {
        Counter.builder("helpdesk.mails.ended")
                .tag("state", state.word())
                .register(meters)
                .increment();
    }

    void failed(String reason) {
        String stage = reason.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        Counter.builder("helpdesk.mails.failed")
                .tag("stage", stage)
                .register(meters)
                .increment();
    }

    void transmission(Duration time) {
        Timer.builder("helpdesk.mails.transmission")
                .publishPercentileHistogram()
                .register(meters)
                .record(time);
    }

    void latency(Duration sinceDecision) {
        Timer.builder("helpdesk.mails.latency")
                .publishPercentileHistogram()
                .register(meters)
                .record(sinceDecision.isNegative() ? Duration.ZERO : sinceDecision);
    }
}
