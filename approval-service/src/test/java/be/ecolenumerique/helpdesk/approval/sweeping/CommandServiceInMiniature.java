package be.ecolenumerique.helpdesk.approval.sweeping;

import be.ecolenumerique.helpdesk.approval.SettableClock;
import be.ecolenumerique.helpdesk.approval.TicketStory;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Received;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import be.ecolenumerique.helpdesk.approval.pending.ProjectedTickets;
import be.ecolenumerique.helpdesk.approval.pending.Reminder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Decides as the command service does, for tickets that only wait: refuses what is early or is over, and records the rest.
 * Its events reach the projection, or, where the test wants so, only later.
 */
final class CommandServiceInMiniature {
    private final SettableClock clock;
    private final ProjectedTickets projection;
    private final BooleanSupplier answersGetLost;
    private final Map<String, Awaited> byTicket = new HashMap<>();
    private final List<String> recorded = new ArrayList<>();
    private int early;

    CommandServiceInMiniature(SettableClock clock, ProjectedTickets projection, BooleanSupplier answersGetLost) {
        this.clock = clock;
        this.projection = projection;
        this.answersGetLost = answersGetLost;
    }

    synchronized void awaits(TicketStory story, String completion, Instant dueAt) {
        byTicket.put(story.ticket().toString(), new Awaited(story, completion, dueAt, new ArrayList<>()));
    }

    synchronized Reply answer(Received command) {
        Awaited ticket = byTicket.get(command.ticket());
        if (ticket == null
                || !ticket.completion().equals(command.body().get("completion").stringValue())) {
            return Reply.problem(409, "wrong-status");
        }
        Reply decided = command.line().endsWith("close-automatically") ? close(ticket) : remind(ticket, command);
        return answersGetLost.getAsBoolean() ? Reply.problem(503, "unavailable") : decided;
    }

    /** {@code TECH-1 closed 2026-…}, in order. */
    synchronized List<String> recorded() {
        return List.copyOf(recorded);
    }

    synchronized int earlyCommands() {
        return early;
    }

    private Reply close(Awaited ticket) {
        if (clock.instant().isBefore(ticket.dueAt())) {
            early++;
            return Reply.problem(409, "too-early");
        }
        byTicket.remove(ticket.story().ticket().toString());
        recorded.add(ticket.story().ticket() + " closed " + clock.instant());
        projection.apply(ticket.story().closedAutomatically(clock.instant(), ticket.completion()));
        return Reply.accepted(ticket.story().version());
    }

    private Reply remind(Awaited ticket, Received command) {
        int days = command.body().get("daysLeft").intValue();
        Reminder reminder = days == 7 ? Reminder.SEVEN_DAYS : Reminder.TWO_DAYS;
        if (clock.instant().isBefore(reminder.before(ticket.dueAt()))) {
            early++;
            return Reply.problem(409, "too-early");
        }
        if (!ticket.reminded().contains(days)) {
            ticket.reminded().add(days);
            recorded.add(ticket.story().ticket() + " reminded " + days + " " + clock.instant());
            projection.apply(ticket.story().reminded(clock.instant(), ticket.completion(), days));
        }
        return Reply.accepted(ticket.story().version());
    }

    private record Awaited(TicketStory story, String completion, Instant dueAt, List<Integer> reminded) {}
}
