package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.query.columns.FollowedTicket;
import be.ecolenumerique.helpdesk.query.columns.Move;
import be.ecolenumerique.helpdesk.query.columns.TicketColumns;
import be.ecolenumerique.helpdesk.query.feed.Change;
import be.ecolenumerique.helpdesk.query.following.RecentMoves.Placed;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Sinks;

/** What a change does: to the columns, to those who wait, to those who follow their list. For one thread. */
final class Following {
    private final TicketColumns columns;
    private final Waits waits;
    private final ListStreams streams;
    private final Sinks.Many<String> directory = Sinks.many().multicast().directBestEffort();

    Following(TicketColumns columns, Waits waits, ListStreams streams) {
        this.columns = columns;
        this.waits = waits;
        this.streams = streams;
    }

    TicketColumns columns() {
        return columns;
    }

    Waits waits() {
        return waits;
    }

    ListStreams streams() {
        return streams;
    }

    /** A word each time that somebody's rights may have changed. */
    Sinks.Many<String> directory() {
        return directory;
    }

    /** @throws RowsVanished where all has to be read anew */
    void apply(List<Change> changes) {
        changes.forEach(change -> {
            switch (change) {
                case Change.RowWritten(long position, var ticket) ->
                    apply(ticket, move -> streams.moved(new Placed(position, move)));
                case Change.Touched(String collection, String id) -> touched(collection, id);
                case Change.RowsGone _ -> throw new RowsVanished();
            }
        });
    }

    /** A row that was read, not followed. */
    void found(FollowedTicket ticket, long position) {
        apply(ticket, move -> streams.foundMoved(new Placed(position, move)));
    }

    private void apply(FollowedTicket ticket, Consumer<Move> told) {
        columns.apply(ticket).ifPresent(move -> {
            waits.moved(move.ticket().toString());
            told.accept(move);
        });
    }

    private void touched(String collection, String id) {
        waits.moved(id);
        var _ = directory.tryEmitNext(collection);
    }

    /** The collection was dropped or renamed. */
    static final class RowsVanished extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
