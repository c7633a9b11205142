package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.scope.FilterCell;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import be.ecolenumerique.helpdesk.query.scope.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the columns must answer, said as plainly as it can be: a map of rows that is looked through each time. */
final class NaiveTickets {
    private final Map<Integer, FollowedTicket> rows = new HashMap<>();

    void apply(FollowedTicket ticket) {
        rows.merge(ticket.number(), ticket, (known, next) -> next.seq() > known.seq() ? next : known);
    }

    long count(Scope scope, TicketFilter filter) {
        return matching(scope, filter).count();
    }

    List<TicketReference> page(Scope scope, TicketFilter filter, Window window) {
        Comparator<TicketRow> order = Comparator.comparing((TicketRow row) -> at(row, window))
                .thenComparing(row -> row.opening().ticket());
        Comparator<TicketRow> directed = window.falling() ? order.reversed() : order;
        return matching(scope, filter)
                .sorted(directed)
                .filter(row -> window.from().stream().allMatch(from -> isBeyond(row, from, window)))
                .limit(window.limit())
                .map(row -> row.opening().ticket())
                .toList();
    }

    List<FilterCell> cells(Scope scope, TicketFilter filter) {
        Map<List<Object>, FilterCell> cells = new HashMap<>();
        matching(scope, filter)
                .forEach(row -> cells.merge(
                        List.of(
                                row.opening().creator(),
                                row.opening().requestType(),
                                row.standing().status()),
                        new FilterCell(row.opening().creator(), row.opening().requestType(), 1),
                        (one, other) -> new FilterCell(one.creator(), one.requestType(), one.count() + other.count())));
        return new ArrayList<>(cells.values());
    }

    long version(Scope scope, int number) {
        return rows.values().stream()
                .filter(ticket -> ticket.number() == number && isSeen(scope, ticket.row()))
                .mapToLong(ticket -> scope.knowsInternals()
                        ? ticket.seq()
                        : ticket.row().standing().publicVersion())
                .findFirst()
                .orElse(-1);
    }

    private Stream<TicketRow> matching(Scope scope, TicketFilter filter) {
        return rows.values().stream()
                .map(FollowedTicket::row)
                .filter(row -> isSeen(scope, row) && matches(row, filter));
    }

    private static boolean isSeen(Scope scope, TicketRow row) {
        return scope.sight().covers(row.standing().supplier(), row.standing().contact());
    }

    private static boolean matches(TicketRow row, TicketFilter filter) {
        TicketStatus status = row.standing().status();
        var opening = row.opening();
        return filter.statuses().contains(status)
                && filter.creator().stream().allMatch(opening.creator()::equals)
                && filter.requestType().stream().allMatch(opening.requestType()::equals)
                && filter.school().stream()
                        .allMatch(fi -> opening.fi().filter(fi::equals).isPresent())
                && filter.assetTag().stream()
                        .allMatch(tag -> opening.assetTag().filter(tag::equals).isPresent())
                && filter.text().stream().allMatch(opening.haystack()::contains);
    }

    private static Instant at(TicketRow row, Window window) {
        return window.sort().positionOf(row).at();
    }

    private static boolean isBeyond(TicketRow row, Position from, Window window) {
        int byTime = at(row, window).compareTo(from.at());
        int compared =
                byTime != 0 ? byTime : Integer.compare(row.opening().ticket().number(), from.number());
        return window.falling() ? compared < 0 : compared > 0;
    }
}
