package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.following.ListChange;
import be.ecolenumerique.helpdesk.query.following.StreamPosition;
import be.ecolenumerique.helpdesk.query.scope.ListedTicket;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The caller's list as it changes: {@code changed} carries the line that the list shows now, {@code removed} the reference of
 * one that it no longer shows, {@code reset} asks to read the list anew. {@code Last-Event-ID} goes on where a stream ended.
 */
@RestController
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.SUPPLIER, Role.SYSTEM, Role.CONTACT})
class TicketChangesEndpoint {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Reads reads;
    private final Names names;
    private final ListSubscriptions subscriptions;

    TicketChangesEndpoint(Reads reads, Names names, ListSubscriptions subscriptions) {
        this.reads = reads;
        this.names = names;
        this.subscriptions = subscriptions;
    }

    @GetMapping(path = "/api/v1/tickets/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<ResponseEntity<Flux<ServerSentEvent<ListNews>>>> changes(Caller caller, ServerWebExchange exchange) {
        var after = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(LAST_EVENT_ID))
                .map(id -> StreamPosition.parse(id).orElse(StreamPosition.UNKNOWN));
        return reads.begin(caller, exchange)
                .map(reading -> ResponseEntity.ok(subscriptions.hold(caller, reading, events(reading, after))));
    }

    private Flux<ServerSentEvent<ListNews>> events(Reading reading, Optional<StreamPosition> after) {
        return reading.follower()
                .changes(reading.scope(), after)
                .concatMap(several -> rendered(reading, several).flatMapIterable(events -> events), 1);
    }

    private Mono<List<ServerSentEvent<ListNews>>> rendered(Reading reading, List<ListChange> changes) {
        List<TicketReference> changed = changes.stream()
                .filter(ListChange.Changed.class::isInstance)
                .map(change -> ((ListChange.Changed) change).ticket())
                .toList();
        Mono<List<ListedTicket>> rows =
                changed.isEmpty() ? Mono.just(List.of()) : reading.tickets().rows(reading.scope(), changed);
        return rows.flatMap(found -> names.in(
                reading.language(),
                book -> new ListNewsRendering(found, reading.scope().viewer(), book).of(changes)));
    }
}
