package be.ecolenumerique.helpdesk.query.tickets;

import static java.util.stream.Collectors.toMap;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.following.ListChange;
import be.ecolenumerique.helpdesk.query.following.ListChange.Changed;
import be.ecolenumerique.helpdesk.query.following.ListChange.Connected;
import be.ecolenumerique.helpdesk.query.following.ListChange.Removed;
import be.ecolenumerique.helpdesk.query.following.ListChange.Reset;
import be.ecolenumerique.helpdesk.query.scope.ListedTicket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.codec.ServerSentEvent;

/** Puts changes into events. A ticket that the reader no longer sees is not shown: the news of that follows. */
final class ListNewsRendering {
    private final Map<TicketReference, ListedTicket> rows;
    private final Viewer viewer;
    private final NameBook names;

    ListNewsRendering(List<ListedTicket> rows, Viewer viewer, NameBook names) {
        this.rows = rows.stream().collect(toMap(row -> row.row().opening().ticket(), Function.identity()));
        this.viewer = viewer;
        this.names = names;
    }

    List<ServerSentEvent<ListNews>> of(List<ListChange> changes) {
        return changes.stream().flatMap(this::event).toList();
    }

    private Stream<ServerSentEvent<ListNews>> event(ListChange change) {
        return switch (change) {
            case Changed(var _, var ticket) ->
                Optional.ofNullable(rows.get(ticket))
                        .map(row -> TicketItem.of(row, viewer, names))
                        .map(item -> event(change, "changed", new ListNews(item.reference(), item)))
                        .stream();
            case Removed(var _, var ticket) ->
                Stream.of(event(change, "removed", new ListNews(ticket.toString(), null)));
            case Reset _ -> Stream.of(event(change, "reset", new ListNews(null, null)));
            case Connected _ ->
                Stream.of(ServerSentEvent.<ListNews>builder()
                        .id(change.position().toString())
                        .comment("connected")
                        .build());
        };
    }

    private static ServerSentEvent<ListNews> event(ListChange change, String name, ListNews news) {
        return ServerSentEvent.<ListNews>builder(news)
                .id(change.position().toString())
                .event(name)
                .build();
    }
}
