package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.query.columns.Move;
import be.ecolenumerique.helpdesk.query.columns.Move.Shown;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** The last moves, from a position on, for those whose stream was interrupted. Not for several threads at once. */
final class RecentMoves {
    private static final long MOST_AHEAD = 3_600;

    private final int most;
    private final Deque<Placed> moves = new ArrayDeque<>();
    private long from = Long.MAX_VALUE;

    RecentMoves(int most) {
        this.most = most;
    }

    record Placed(long position, Move move) {}

    /** What came before is not known. */
    void startFrom(long position) {
        moves.clear();
        from = position;
    }

    void add(Placed move) {
        moves.add(move);
        if (moves.size() > most) {
            from = moves.remove().position();
        }
    }

    /** Nothing where some of them are no longer known. */
    Optional<Stream<Placed>> after(long position) {
        return position >= from && !isAhead(position)
                ? Optional.of(moves.stream().filter(move -> move.position() > position))
                : Optional.empty();
    }

    /** From where a reader of this scope misses nothing; it tells nothing of moves that others see. */
    long positionOf(Scope scope) {
        for (Iterator<Placed> latest = moves.descendingIterator(); latest.hasNext(); ) {
            var placed = latest.next();
            if (placed.move().in(scope) != Shown.NOTHING) {
                return placed.position();
            }
        }
        return from;
    }

    /** Another replica may be ahead of this one, by so many seconds at most. */
    private boolean isAhead(long position) {
        long latest = moves.isEmpty() ? from : moves.getLast().position();
        return (position >>> Integer.SIZE) - (latest >>> Integer.SIZE) > MOST_AHEAD;
    }
}
