package be.ecolenumerique.helpdesk.approval.commands;

import be.ecolenumerique.helpdesk.contracts.TicketAction;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code helpdesk.approval.commands}: commands sent, by action and outcome (accepted, unknown, or the refusal's code). */
public final class CommandMetrics {
    private final MeterRegistry registry;

    public CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(TicketAction action, CommandOutcome outcome) {
        registry.counter("helpdesk.approval.commands", "action", action.pathName(), "outcome", outcome.label())
                .increment();
    }
}
