package be.ecolenumerique.helpdesk.query.journeys;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.query.answers.Cursor;
import be.ecolenumerique.helpdesk.query.answers.NotFound;
import be.ecolenumerique.helpdesk.query.answers.Page;
import be.ecolenumerique.helpdesk.query.answers.PageLinks;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import be.ecolenumerique.helpdesk.query.scope.TicketJourneys;
import be.ecolenumerique.helpdesk.query.scope.TicketJourneys.Found;
import be.ecolenumerique.helpdesk.query.scope.TicketJourneys.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers « why has the teacher of TECH-175 got no mail? »: how far each event has come, and each mail about it. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedTo({Role.TECHNICIAN, Role.SUPPLIER_MANAGER, Role.OPERATOR})
class JourneyEndpoint {
    record Query(
            @Within(min = 1, max = 100) Optional<Integer> limit, Optional<Cursor> after, Optional<Cursor> before) {}

    private final Reads reads;
    private final TicketJourneys journeys;
    private final TicketLedger ledger;

    JourneyEndpoint(Reads reads, TicketJourneys journeys, TicketLedger ledger) {
        this.reads = reads;
        this.journeys = journeys;
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/tickets/{reference}/journey")
    Mono<Journey> journey(
            @PathVariable String reference, @StrictQuery Query query, Caller caller, ServerWebExchange exchange) {
        var paging = Paging.of(List.of("journey", reference), query.limit(), query.after(), query.before());
        return reads.begin(caller, exchange)
                .flatMap(reading -> Mono.justOrEmpty(TicketReference.parse(reference))
                        .flatMap(ticket -> stages(reading, ticket, paging)
                                .zipWhen(found -> ledger.of(ticket, authorization(exchange)))
                                .map(both -> journey(ticket, both.getT1(), both.getT2(), paging, exchange))))
                .switchIfEmpty(NotFound.answer());
    }

    private static String authorization(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    }

    /** One more than the limit, nearest first. */
    private Mono<Found> stages(Reading reading, TicketReference ticket, Paging paging) {
        long version = paging.from().map(Position::number).orElse(0);
        return paging.backwards()
                ? journeys.find(reading.reader(), reading.tickets(), ticket, version - paging.limit() - 1, version - 1)
                        .map(found -> new Found(found.versions(), found.stages().reversed()))
                : journeys.find(reading.reader(), reading.tickets(), ticket, version + 1, version + paging.limit() + 1);
    }

    private static Journey journey(
            TicketReference ticket,
            Found found,
            Optional<List<TicketLedger.Entry>> mails,
            Paging paging,
            ServerWebExchange exchange) {
        Map<String, List<Journey.MailWay>> byEvent = mails.orElse(List.of()).stream()
                .collect(groupingBy(TicketLedger.Entry::event, mapping(TicketLedger.Entry::asMail, toList())));
        Page<Journey.EventWay> page = PageLinks.tell(
                exchange,
                paging.page(
                        found.stages(),
                        found.versions(),
                        stage -> new Position(Instant.EPOCH, Math.toIntExact(stage.version())),
                        stage -> item(stage, byEvent.getOrDefault(stage.event(), List.of()))));
        return new Journey(
                ticket.toString(),
                page.items(),
                page.total(),
                mails.isPresent(),
                Optional.ofNullable(page.next()),
                Optional.ofNullable(page.previous()));
    }

    private static Journey.EventWay item(Stage stage, List<Journey.MailWay> mails) {
        return new Journey.EventWay(
                stage.version(),
                stage.event(),
                stage.type(),
                stage.commit(),
                stage.traceparent().flatMap(Trace::parse).map(Trace::traceId),
                stage.accepted(),
                stage.relayed(),
                stage.projected(),
                mails);
    }
}
