package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.query.scope.Reader;
import be.ecolenumerique.helpdesk.query.scope.ScopedDirectory;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Lets a read wait until it sees the write that its {@code Consistency-Token} names, for 2 s at most. What is not visible to
 * the caller is waited for just as long as what does not exist, and answered alike.
 */
public final class Consistency {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ScopedDirectory directory;
    private final WaitingRoom waiting;

    public Consistency(ScopedDirectory directory, WaitingRoom waiting) {
        this.directory = directory;
        this.waiting = waiting;
    }

    public Mono<Void> seenBy(Reader reader, TicketFollower follower, ConsistencyToken token) {
        return Mono.usingWhen(
                        waiting.enter(reader.account()),
                        seat -> seen(reader, follower, token),
                        seat -> Mono.fromRunnable(seat::close))
                .timeout(PATIENCE)
                .onErrorMap(
                        TimeoutException.class,
                        e -> Problem.unavailable(RETRY_AFTER).asException());
    }

    private Mono<Void> seen(Reader reader, TicketFollower follower, ConsistencyToken token) {
        return switch (token) {
            case ConsistencyToken.OfTicket(var ticket, long version) -> follower.seen(reader.scope(), ticket, version);
            case ConsistencyToken.OfSubscription(var ticket, long version) ->
                follower.subscriptionSeen(reader.scope(), ticket, version);
            case ConsistencyToken.OfSupplier(var supplier, long version) -> seen(reader, follower, supplier, version);
            case ConsistencyToken.OfPerson(var person, long version) ->
                follower.directorySeen(person.value(), directory.isErased(reader, person));
        };
    }

    private Mono<Void> seen(Reader reader, TicketFollower follower, SupplierId supplier, long version) {
        var look = directory
                .company(reader, supplier)
                .map(company -> company.version() >= version)
                .defaultIfEmpty(false);
        return follower.directorySeen(supplier.toString(), look);
    }
}
