package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.NewTicket;
import be.ecolenumerique.helpdesk.command.domain.SwitchSubscription;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OnTicket;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * The way in for every write on a ticket. Fails with a {@code RejectedException} (the refusal inside), {@code KeyReused},
 * {@code TooMuchContention}, or the log's own failures: overloaded, no primary, unknown outcome.
 */
public interface CommandDispatch {
    /** Gives the ticket a reference; a request whose key is known takes none. */
    Mono<Accepted> open(NewTicket form, Optional<IdempotencyKey> key);

    Mono<Accepted> dispatch(OnTicket command, Optional<IdempotencyKey> key);

    Mono<Accepted> dispatch(SwitchSubscription command, Optional<IdempotencyKey> key);
}
