package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.simulation.disk.Server;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What waits for the school is what the log says. */
record ApprovalAudit(Stored log, Server approvals, Consumer<Violation> found) {

    void audit() {
        Map<String, Long> applied = new HashMap<>();
        Set<String> waiting = new HashSet<>();
        approvals.shelf("ticket_approvals").durable().forEach(row -> {
            String ticket = row.getString("_id").getValue();
            applied.put(ticket, row.getNumber("seq").longValue());
            if (row.containsKey("awaited")) {
                waiting.add(ticket);
            }
        });
        log.byTicket().forEach((ticket, events) -> {
            Model model = Model.after(events);
            boolean awaited = model.status() == Model.Status.COMPLETED;
            if (applied.getOrDefault(ticket, 0L) != events.size() || waiting.contains(ticket) != awaited) {
                found.accept(Violation.of("what waits for the school is what the log says", ticket));
            }
        });
    }
}
