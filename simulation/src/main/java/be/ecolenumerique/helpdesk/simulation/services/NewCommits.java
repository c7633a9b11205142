package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.command.aggregate.SimulatedReceipts;
import be.ecolenumerique.helpdesk.command.domain.Recorded;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.command.eventlog.Commit;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventType;
import be.ecolenumerique.helpdesk.contracts.EventTypes;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns what was decided into what is stored, as the Axon shell does; ids come from the dice. */
final class NewCommits {
    /** What a decision made of the ticket, the commit that says so, and the answer. */
    record Draft(Commit commit, TicketState after, Answer answer) {}

    private final World world;

    NewCommits(World world) {
        this.world = world;
    }

    Draft of(List<? extends TicketEvent> events, TicketState before, Actor actor, Request request, Instant now) {
        List<String> ids = events.stream().map(event -> uuid().toString()).toList();
        TicketState after = before;
        for (int i = 0; i < events.size(); i++) {
            after = after.evolve(new Recorded(events.get(i), ids.get(i), actor));
        }
        Answer answer = answer(after, actor.role());
        long version = before instanceof TicketState.Existing existing ? existing.version() : 0;
        List<LoggedEvent> logged = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String metadata = i == 0
                    ? SimulatedReceipts.ofFirstEvent(request, actor, answer)
                    : SimulatedReceipts.ofOthers(request, actor);
            logged.add(logged(events.get(i), version + i, ids.get(i), metadata, now));
        }
        String key = request.key().map(IdempotencyKey::value).orElse(null);
        return new Draft(new Commit(uuid(), key, logged), after, answer);
    }

    static Answer answer(TicketState state, Role role) {
        TicketState.Existing ticket = (TicketState.Existing) state;
        return Answer.of(ticket.particulars().reference().toString(), ticket.versionVisibleTo(role))
                .withStatus(ticket.status());
    }

    private static LoggedEvent logged(TicketEvent event, long version, String id, String metadata, Instant now) {
        EventType type = EventTypes.published().of(event.getClass());
        return new LoggedEvent(
                event.ticket().toString(),
                version,
                "Ticket",
                id,
                type.name(),
                Integer.toString(type.revision()),
                ContractsJson.MAPPER.writeValueAsString(event),
                metadata,
                now.toEpochMilli());
    }

    UUID uuid() {
        return new UUID(world.bits(), world.bits());
    }
}
