package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.command.invitations.ProviderFailure.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;

/** {@code helpdesk.invitations.failed}: attempts that will be repeated, by reason. */
public final class InvitationMetrics {
    private final MeterRegistry meters;

    public InvitationMetrics(MeterRegistry meters) {
        this.meters = meters;
        Arrays.stream(Reason.values()).forEach(this::failedFor);
    }

    void failed(Reason reason) {
        failedFor(reason).increment();
    }

    private Counter failedFor(Reason reason) {
        return Counter.builder("helpdesk.invitations.failed")
                .description("Attempts to settle a company's invitations that failed and will be repeated, by why")
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
