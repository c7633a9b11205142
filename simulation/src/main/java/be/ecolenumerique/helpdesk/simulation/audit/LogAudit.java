package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The log in itself: dense numbers and versions, everything once, whole commits, histories that the rules allow. */
record LogAudit(Stored log, Instant now, Consumer<Violation> found) {

    void audit() {
        numbers();
        log.commits().forEach(this::isWhole);
        log.byTicket().forEach(this::history);
    }

    private void numbers() {
        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        long expected = 1;
        for (Stored.Commit commit : log.commits()) {
            require(
                    commit.number() == expected,
                    "numbers are dense",
                    "after " + (expected - 1) + " " + commit.number());
            expected = commit.number() + 1;
            require(commit.id().map(ids::add).orElse(true), "a commit is stored once", "" + commit.number());
            require(commit.key().map(keys::add).orElse(true), "a key has one effect", "" + commit.number());
        }
    }

    private void isWhole(Stored.Commit commit) {
        List<EventEnvelope<TicketEvent>> events = commit.events();
        boolean reassigned = events.stream()
                .anyMatch(e -> e.event() instanceof InterventionCancelled cancelled
                        && cancelled.cause() == CancellationCause.REASSIGNED);
        boolean assigned = events.stream().anyMatch(e -> e.event() instanceof SupplierAssigned);
        require(!reassigned || assigned, "a commit is stored whole", "" + commit.number());
    }

    private void history(String ticket, List<EventEnvelope<TicketEvent>> events) {
        Model model = new Model();
        events.forEach(event -> model.next(event)
                .ifPresent(wrong -> found.accept(Violation.of("histories follow the rules", ticket + ": " + wrong))));
        require(
                model.status() != Model.Status.COMPLETED || now.isBefore(model.due()),
                "no due instant is missed",
                ticket + " is due since " + model.due());
    }

    private void require(boolean holds, String rule, String what) {
        if (!holds) {
            found.accept(Violation.of(rule, what));
        }
    }
}
