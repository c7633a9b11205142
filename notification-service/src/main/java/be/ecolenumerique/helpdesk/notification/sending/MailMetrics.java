package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What became of mails. {@code helpdesk.mails.ended} by state; {@code helpdesk.mails.failed}: attempts that will be repeated,
 * by stage; {@code helpdesk.mails.transmission}: one SMTP dialogue; {@code helpdesk.mails.latency}: decided to 250.
 */
public final class MailMetrics {
    private static final List<String> STAGES =
            List.of("preparation", "rendering", "connect", "connection", "timeout", "mail", "rcpt", "data");

    private final MeterRegistry meters;
    private final Timer transmission;
    private final Timer latency;

    public MailMetrics(MeterRegistry meters) {
        this.meters = meters;
        Arrays.stream(MailState.values()).filter(state -> !state.isOpen()).forEach(this::endedIn);
        STAGES.forEach(this::failedAt);
        transmission = timer("helpdesk.mails.transmission", "SMTP dialogues, and how long each took", 1);
        latency = timer("helpdesk.mails.latency", "Mails taken by the mail server, from the decision to its 250", 1440);
    }

    void ended(MailState state) {
        endedIn(state).increment();
    }

    void failed(String reason) {
        failedAt(reason.split(" ", 2)[0].toLowerCase(Locale.ROOT)).increment();
    }

    void transmission(Duration time) {
        transmission.record(time);
    }

    void latency(Duration sinceDecision) {
        latency.record(sinceDecision.isNegative() ? Duration.ZERO : sinceDecision);
    }

    private Counter endedIn(MailState state) {
        return Counter.builder("helpdesk.mails.ended")
                .description("Mails that came to their end, by what became of them")
                .tag("state", state.word())
                .register(meters);
    }

    private Counter failedAt(String stage) {
        return Counter.builder("helpdesk.mails.failed")
                .description("Attempts that failed and will be repeated, by the stage that failed")
                .tag("stage", stage)
                .register(meters);
    }

    private Timer timer(String name, String description, int longestMinutes) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(longestMinutes))
                .register(meters);
    }
}
