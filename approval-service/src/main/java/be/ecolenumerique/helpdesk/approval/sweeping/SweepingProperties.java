package be.ecolenumerique.helpdesk.approval.sweeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Pauses, in real time, between two sweeps and between two measurements of the backlog. */
@ConfigurationProperties("helpdesk.approval")
public record SweepingProperties(
        @DefaultValue("1s") Duration sweepInterval,
        @DefaultValue("15s") Duration backlogInterval) {}
