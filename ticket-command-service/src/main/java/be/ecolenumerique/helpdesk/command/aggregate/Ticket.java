package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.Recorded;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.*;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a ticket: it is loaded, decides and applies. No rule lives here. */
public class Ticket {
    /** Read by Axon. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private TicketState state = new TicketState.None();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Answer handle(OpenTicket command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(AssignSupplier command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(SetAssignee command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(ScheduleIntervention command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(RescheduleIntervention command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(CancelIntervention command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(CompleteIntervention command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(Approve command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(Reopen command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(CloseAutomatically command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(RemindApproval command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(Withdraw command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(ChangeContact command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(ChangeTechnician command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(AddComment command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(AddParticipant command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(RemoveParticipant command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @CommandHandler
    Answer handle(ReleaseMember command, TicketHandling handling) {
        return handling.run(command, state);
    }

    @EventSourcingHandler
    void on(
            TicketEvent event,
            @MessageIdentifier String eventId,
            @MetaDataValue(EventSurroundings.META) EventMetadata metadata) {
        id = event.ticket().toString();
        state = state.evolve(new Recorded(event, eventId, metadata.actor()));
    }
}
