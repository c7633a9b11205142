package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.scope.Window;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Of all that is offered, the nearest to the beginning of a window, in order; and how many there were in all. */
final class Ranking {
    /** One ticket at its value of the order; the nearer to the beginning, the greater. */
    private record Ranked(long at, int number) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byValue = Long.compare(at, other.at);
            return byValue != 0 ? byValue : Integer.compare(number, other.number);
        }
    }

    private final PriorityQueue<Ranked> nearest = new PriorityQueue<>();
    private final boolean byCreation;
    private final int limit;
    private final int sign;
    private final Ranked beginning;
    private long total;

    Ranking(Window window) {
        this.byCreation = window.sort().isByCreation();
        this.limit = window.limit();
        this.sign = window.falling() ? 1 : -1;
        this.beginning = window.from()
                .map(from -> new Ranked(sign * from.at().toEpochMilli(), sign * from.number()))
                .orElse(new Ranked(Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    void offer(Columns columns, int place) {
        total++;
        long at = sign * (byCreation ? columns.created(place) : columns.updated(place));
        if (at > beginning.at || (nearest.size() == limit && at < nearest.element().at)) {
            return;
        }
        var ranked = new Ranked(at, sign * columns.number(place));
        if (ranked.compareTo(beginning) < 0) {
            nearest.add(ranked);
            if (nearest.size() > limit) {
                nearest.remove();
            }
        }
    }

    long total() {
        return total;
    }

    /** The nearest first. */
    List<TicketReference> tickets() {
        var ranked = nearest.toArray(Ranked[]::new);
        Arrays.sort(ranked, (one, other) -> other.compareTo(one));
        return Arrays.stream(ranked)
                .map(r -> new TicketReference(sign * r.number))
                .toList();
    }
}
