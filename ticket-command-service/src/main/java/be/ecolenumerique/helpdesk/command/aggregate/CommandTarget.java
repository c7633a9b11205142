package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Which ticket a command is for; the domain's records carry no annotation. The expected version is the decider's matter. */
final class CommandTarget implements CommandTargetResolver {
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(
                (Object) ((TicketCommand) command.getPayload()).ticket().toString(), null);
    }
}
