package be.ecolenumerique.helpdesk.query.scope;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Opening;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import be.ecolenumerique.helpdesk.query.testing.ProjectedTickets;
import com.mongodb.ExplainVerbosity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** A page of 100 costs the same whatever the number of tickets: it is read from an index, in order. */
class ListIndexIT {
    private static final int TICKETS = 20_000;
    private static final int MOST_KEYS = 108;
    private static final int MOST_DOCUMENTS = 101;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<TicketStatus> OPEN =
            EnumSet.of(TicketStatus.OPEN, TicketStatus.IN_PROGRESS, TicketStatus.COMPLETED);
    private static final Set<TicketStatus> CLOSED = EnumSet.of(TicketStatus.CLOSED);
    private static final Set<TicketStatus> ALL = EnumSet.allOf(TicketStatus.class);
    private static final List<TicketStatus> STATUSES = List.of(TicketStatus.values());
    private static final ProjectedTickets PROJECTED = new ProjectedTickets(ListIndexIT.class);

    record Question(Scope scope, TicketFilter filter, Window window) {}

    @BeforeAll
    static void manyTickets() {
        PROJECTED.insert(
                IntStream.rangeClosed(1, TICKETS).mapToObj(ListIndexIT::row).toList());
    }

    @AfterAll
    static void close() {
        PROJECTED.close();
    }

    static Stream<Question> questions() {
        return scopes().flatMap(scope ->
                filters().flatMap(filter -> windows().map(w -> new Question(scope, filter, w))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givenManyTickets_whenAPageIsRead_thenLittleMoreThanThePageIsLookedAt(Question question) {
        var asked = PROJECTED.tickets.find(question.scope(), question.filter(), question.window());

        Document statistics = Mono.from(asked.explain(ExplainVerbosity.EXECUTION_STATS))
                .map(explained -> explained.get("executionStats", Document.class))
                .blockOptional()
                .orElseThrow();

        assertThat(statistics.getInteger("nReturned")).isEqualTo(100);
        assertThat(statistics.getInteger("totalKeysExamined")).isLessThanOrEqualTo(MOST_KEYS);
        assertThat(statistics.getInteger("totalDocsExamined")).isLessThanOrEqualTo(MOST_DOCUMENTS);
    }

    private static Stream<Scope> scopes() {
        return Stream.of(
                Scope.ofEnStaff(),
                Scope.ofSystems(),
                Scope.of(SupplierId.of("SUP-1")),
                Scope.ofEnStaff().narrowedTo(SupplierId.of("SUP-1")));
    }

    private static Stream<TicketFilter> filters() {
        return Stream.of(OPEN, CLOSED, ALL)
                .flatMap(statuses -> Stream.of(
                        TicketFilter.of(statuses),
                        filter(statuses, Optional.of(person(3)), Optional.empty()),
                        filter(statuses, Optional.empty(), Optional.of(RequestType.SUPPLIER_RETURN)),
                        filter(statuses, Optional.of(person(3)), Optional.of(RequestType.SUPPLIER_RETURN))));
    }

    private static TicketFilter filter(
            Set<TicketStatus> statuses, Optional<PersonId> creator, Optional<RequestType> type) {
        return new TicketFilter(statuses, creator, type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Stream<Window> windows() {
        var middle = Optional.of(new Position(START.plusSeconds(TICKETS / 2), TICKETS / 2));
        return Stream.of(Sort.values())
                .flatMap(sort -> Stream.of(
                        new Window(sort, Optional.empty(), false, 100),
                        new Window(sort, middle, false, 100),
                        new Window(sort, middle, true, 100)));
    }

    private static Document row(int number) {
        var at = START.plusSeconds(number);
        var row = new TicketRow(
                new Opening(
                        new TicketReference(number),
                        RequestType.SUPPLIER_RETURN,
                        person(number / 8 % 5),
                        at,
                        "Écran",
                        "Borlon",
                        Optional.of("5136"),
                        Optional.empty(),
                        Optional.empty(),
                        "tech-" + number + "\necran"),
                new Standing(
                        STATUSES.get(number / 2 % 4),
                        Optional.of(SupplierId.of("SUP-" + (1 + number % 2))),
                        Optional.empty(),
                        person(number),
                        2,
                        at));
        return new TicketRowCodec()
                .write(row)
                .append("_id", "TECH-" + number)
                .append("seq", 2L)
                .append("last", "event");
    }

    private static PersonId person(int number) {
        return PersonId.of("P-%032x".formatted(number));
    }
}
