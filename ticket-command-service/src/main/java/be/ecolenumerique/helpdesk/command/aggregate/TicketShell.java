package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Sends one command through Axon on the caller's thread; what was thrown on the way comes out as it is. Blocking. */
final class TicketShell {
    private final CommandBus bus;
    private final TicketHandling handling;

    TicketShell(CommandBus bus, TicketHandling handling) {
        this.bus = bus;
        this.handling = handling;
    }

    Answer send(TicketCommand command, Request request) {
        var result = dispatched(command, request);
        if (result.isExceptional()) {
            throw failure(command, result.exceptionResult());
        }
        return result.getPayload();
    }

    private CommandResultMessage<? extends Answer> dispatched(TicketCommand command, Request request) {
        var callback = new FutureCallback<TicketCommand, Answer>();
        bus.dispatch(new GenericCommandMessage<>(command, request.metaData()), callback);
        return callback.getResult();
    }

    private RuntimeException failure(TicketCommand command, Throwable thrown) {
        if (thrown instanceof AggregateNotFoundException) {
            handling.refuseUnknown(command);
        }
        return thrown instanceof RuntimeException failure ? failure : new IllegalStateException(thrown);
    }
}
