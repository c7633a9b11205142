package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.columns.Move.Shown;
import be.ecolenumerique.helpdesk.query.following.ListChange.Changed;
import be.ecolenumerique.helpdesk.query.following.ListChange.Connected;
import be.ecolenumerique.helpdesk.query.following.ListChange.Removed;
import be.ecolenumerique.helpdesk.query.following.ListChange.Reset;
import be.ecolenumerique.helpdesk.query.following.RecentMoves.Placed;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/**
 * What one reader has still to be told: the last news of each ticket, of so many tickets at most. Who falls further behind
 * is told to read the list anew, and cut off where it does not even take that.
 */
final class ListStream {
    private final Scope scope;
    private final int generation;
    private final int most;
    private final FluxSink<ListStream> wakeUp;
    private final Map<TicketReference, ListChange> pending = new LinkedHashMap<>();
    private @Nullable ListChange first;

    /** @param most tickets that wait at once */
    ListStream(Scope scope, int generation, int most, FluxSink<ListStream> wakeUp) {
        this.scope = scope;
        this.generation = generation;
        this.most = most;
        this.wakeUp = wakeUp;
    }

    Scope scope() {
        return scope;
    }

    synchronized void offer(Placed placed) {
        Shown shown = placed.move().in(scope);
        if (shown == Shown.NOTHING) {
            return;
        }
        var position = position(placed.position());
        var ticket = placed.move().ticket();
        pending.remove(ticket);
        pending.put(ticket, shown == Shown.CHANGED ? new Changed(position, ticket) : new Removed(position, ticket));
        if (pending.size() > most) {
            startAnew(placed.position());
        }
        wakeUp.next(this);
    }

    synchronized void startAnew(long clusterTime) {
        if (first instanceof Reset) {
            end();
        }
        pending.clear();
        first = new Reset(position(clusterTime));
        wakeUp.next(this);
    }

    /** Everything after this position comes. */
    synchronized void goOnFrom(long clusterTime) {
        first = new Connected(position(clusterTime));
        wakeUp.next(this);
    }

    void end() {
        wakeUp.complete();
    }

    /** All that waits, in order; it waits no longer. */
    synchronized List<ListChange> taken() {
        var taken = new ArrayList<ListChange>();
        if (first != null) {
            taken.add(first);
            first = null;
        }
        taken.addAll(pending.values());
        pending.clear();
        return taken;
    }

    private StreamPosition position(long clusterTime) {
        return new StreamPosition(generation, clusterTime);
    }
}
