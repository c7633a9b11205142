package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.NothingToDo;
import be.ecolenumerique.helpdesk.command.domain.Recorded;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ChangeContact;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OpenTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketDecider;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.PersonRegistered;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * Decides a command on a ticket that Axon loaded, and applies what was decided in one commit: the ticket's events, and the
 * registration of a contact that they name for the first time. Appends or throws, never neither.
 */
final class TicketHandling {
    private final TicketDecider decider;
    private final CommandTime time;
    private final EventBus log;

    TicketHandling(TicketDecider decider, CommandTime time, EventBus log) {
        this.decider = decider;
        this.time = time;
        this.log = log;
    }

    Answer run(TicketCommand command, TicketState state) {
        List<? extends TicketEvent> events = decide(command, state);
        Actor actor = TicketDecider.recordedActor(command, state);
        Answer answer = answer(command, after(events, state, actor));
        Request request = Request.ofCurrentCommand();
        MetaData others = request.eventMetadata(actor);
        AggregateLifecycle.apply(events.getFirst(), request.firstEventMetadata(actor, answer));
        events.stream().skip(1).forEach(event -> AggregateLifecycle.apply(event, others));
        registerContact(command, others);
        return answer;
    }

    /** Says that there is no such ticket, in the order of the checks. */
    void refuseUnknown(TicketCommand command) {
        decider.decide(command, new TicketState.None(), time.instant());
        throw new IllegalStateException("a ticket that does not exist accepted a command");
    }

    private List<? extends TicketEvent> decide(TicketCommand command, TicketState state) {
        try {
            return decider.decide(command, state, time.now());
        } catch (NothingToDo e) {
            throw new AlreadySo(answer(command, state));
        }
    }

    private static TicketState after(List<? extends TicketEvent> events, TicketState state, Actor actor) {
        TicketState next = state;
        for (TicketEvent event : events) {
            next = next.evolve(new Recorded(event, "", actor));
        }
        return next;
    }

    private static Answer answer(TicketCommand command, TicketState state) {
        return answer((TicketState.Existing) state, command.actor().role());
    }

    static Answer answer(TicketState.Existing ticket, Role role) {
        return Answer.of(ticket.particulars().reference().toString(), ticket.versionVisibleTo(role))
                .withStatus(ticket.status());
    }

    private void registerContact(TicketCommand command, MetaData metadata) {
        switch (command) {
            case OpenTicket open -> register(open.contact(), metadata);
            case ChangeContact change -> register(change.contact(), metadata);
            default -> {}
        }
    }

    private void register(PersonId contact, MetaData metadata) {
        log.publish(new GenericDomainEventMessage<>(
                EventStreams.PERSON, contact.value(), 0, new PersonRegistered(contact, 1), metadata));
    }
}
