package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.NewTicket;
import be.ecolenumerique.helpdesk.command.domain.SwitchSubscription;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OnTicket;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * The way in for every write on a ticket. Fails with a {@code RejectedException} (the refusal inside), {@code KeyReused}
 * (422), {@code TooMuchContention} (409), {@code TooManyWrites} (503), or the log's own {@code AppendFailed}.
 */
public final class CommandDispatch {
    private final Tickets tickets;
    private final Subscriptions subscriptions;
    private final CommandThreads threads;

    CommandDispatch(Tickets tickets, Subscriptions subscriptions, CommandThreads threads) {
        this.tickets = tickets;
        this.subscriptions = subscriptions;
        this.threads = threads;
    }

    /** Gives the ticket a reference; a request whose key is known takes none. */
    public Mono<Accepted> open(NewTicket form, Optional<IdempotencyKey> key) {
        return threads.run(key, request -> Accepted.of(tickets.open(form, request)));
    }

    public Mono<Accepted> dispatch(OnTicket command, Optional<IdempotencyKey> key) {
        return threads.run(key, request -> Accepted.of(tickets.run(command, request)));
    }

    public Mono<Accepted> dispatch(SwitchSubscription command, Optional<IdempotencyKey> key) {
        return threads.run(key, request -> Accepted.of(subscriptions.run(command, request)));
    }
}
