package be.ecolenumerique.helpdesk.approval.commands;

import be.ecolenumerique.helpdesk.contracts.TicketAction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** {@code helpdesk.approval.commands}: commands sent, by action and outcome (accepted, unknown, or the refusal's code). */
public final class CommandMetrics {
    private static final List<TicketAction> SENT = List.of(
            TicketAction.APPROVE, TicketAction.REOPEN, TicketAction.CLOSE_AUTOMATICALLY, TicketAction.REMIND_APPROVAL);

    private final MeterRegistry registry;

    public CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (TicketAction action : SENT) {
            CommandOutcome.labels().forEach(outcome -> sent(action, outcome));
        }
    }

    void count(TicketAction action, CommandOutcome outcome) {
        sent(action, outcome.label()).increment();
    }

    private Counter sent(TicketAction action, String outcome) {
        return Counter.builder("helpdesk.approval.commands")
                .description("Commands sent to the command service, by action and by what came of them")
                .tags("action", action.pathName(), "outcome", outcome)
                .register(registry);
    }
}
