package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.scope.FilterCell;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import be.ecolenumerique.helpdesk.query.scope.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * All tickets in columns. One thread applies rows, in any order and as often as they come; any number of threads ask, each
 * through a scope. A ticket that goes to another supplier does so between two questions and never within one.
 */
public final class TicketColumns {
    private static final int PASSES_IN_PARTS = 2;
    private static final List<RequestType> TYPES = List.of(RequestType.values());

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private volatile Tickets tickets = new Tickets();

    /** What a question found: the nearest first, and how many there are in all. */
    public record Found(List<TicketReference> tickets, long total) {}

    /** Empty where this row, or a later one of the same ticket, was applied before. */
    public Optional<Move> apply(FollowedTicket ticket) {
        return holding(lock.writeLock(), () -> tickets.apply(ticket));
    }

    /** All rows are gone. */
    public void clear() {
        tickets = holding(lock.writeLock(), Tickets::new);
    }

    public Found page(Scope scope, TicketFilter filter, Window window) {
        var selection = holding(lock.readLock(), () -> tickets.selection(filter));
        for (int pass = 0; pass < PASSES_IN_PARTS; pass++) {
            var found = pageInParts(scope, selection, window);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return holding(lock.readLock(), () -> {
            var ranking = new Ranking(window);
            tickets.parts(scope).forEach(part -> part.each(selection, ranking));
            return found(ranking);
        });
    }

    /** How many there are, for a filter of statuses, creator and type. */
    public long count(Scope scope, TicketFilter filter) {
        return holding(lock.readLock(), () -> {
            var selection = tickets.selection(filter);
            var sum = new long[1];
            tickets.cells(scope).each((creator, type, status, count) -> {
                if (selection.passes(creator, type, status)) {
                    sum[0] += count;
                }
            });
            return sum[0];
        });
    }

    /** Creators and types of the tickets with these statuses, with their numbers. */
    public List<FilterCell> cells(Scope scope, TicketFilter filter) {
        return holding(lock.readLock(), () -> {
            var selection = tickets.selection(filter);
            List<FilterCell> cells = new ArrayList<>();
            tickets.cells(scope).each((creator, type, status, count) -> {
                if (selection.passes(creator, type, status)) {
                    cells.add(new FilterCell(tickets.creator(creator), TYPES.get(type), count));
                }
            });
            return cells;
        });
    }

    /** The last version that may be known of; nothing where no such ticket may. */
    public OptionalLong version(Scope scope, TicketReference ticket) {
        return holding(
                lock.readLock(),
                () -> tickets.standpoint(ticket.number())
                        .filter(standpoint -> standpoint.isSeenIn(scope))
                        .map(standpoint -> OptionalLong.of(standpoint.version(scope)))
                        .orElseGet(OptionalLong::empty));
    }

    public int size() {
        return holding(lock.readLock(), () -> tickets.size());
    }

    /** Bytes of all columns. */
    public long memory() {
        return holding(lock.readLock(), () -> tickets.memory());
    }

    /** Lets rows be applied between the parts; nothing where a ticket went from one part to another meanwhile. */
    private Optional<Found> pageInParts(Scope scope, Selection selection, Window window) {
        var ranking = new Ranking(window);
        long began = holding(lock.readLock(), () -> tickets.handOvers());
        for (var part : holding(lock.readLock(), () -> tickets.parts(scope))) {
            boolean still = holding(lock.readLock(), () -> {
                part.each(selection, ranking);
                return tickets.handOvers() == began;
            });
            if (!still) {
                return Optional.empty();
            }
        }
        return Optional.of(found(ranking));
    }

    private static Found found(Ranking ranking) {
        return new Found(ranking.tickets(), ranking.total());
    }

    private static <T> T holding(Lock lock, Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
