package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.Attempts;
import be.ecolenumerique.helpdesk.command.aggregate.CommandThreads;
import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.aggregate.KeyedWrites;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit;
import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * The way in for every write on a company. Fails with a {@code SupplierRejected} (the refusal inside), or like writes on
 * tickets do.
 */
public final class SupplierDispatch {
    private final Suppliers suppliers;
    private final Supplier<SupplierId> numbers;
    private final EventStreams streams;
    private final KeyedWrites keyed;
    private final CommandThreads threads;

    public SupplierDispatch(
            Suppliers suppliers,
            Supplier<SupplierId> numbers,
            EventStreams streams,
            KeyedWrites keyed,
            CommandThreads threads) {
        this.suppliers = suppliers;
        this.numbers = numbers;
        this.streams = streams;
        this.keyed = keyed;
        this.threads = threads;
    }

    /** Gives the company a number; a request whose key is known takes none. */
    public Mono<SupplierAccepted> register(NewSupplier form, Optional<IdempotencyKey> key) {
        return threads.run(
                key,
                request -> SupplierAccepted.of(keyed.known(request)
                        .orElseGet(() -> written(request, () -> suppliers.register(numbers.get(), form)))));
    }

    public Mono<SupplierAccepted> dispatch(SupplierCommand command, Optional<IdempotencyKey> key) {
        return threads.run(key, request -> SupplierAccepted.of(written(request, () -> suppliers.decide(command))));
    }

    /** Whoever may write on companies sees all of them. */
    private Answer written(Request request, Supplier<NewCommit> attempt) {
        return keyed.run(
                request,
                () -> {},
                () -> Attempts.onFreshState(() -> {
                    NewCommit commit = attempt.get();
                    streams.append(commit, request);
                    return commit.answer();
                }));
    }
}
