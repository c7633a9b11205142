package be.ecolenumerique.helpdesk.query.columns;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.columns.Move.Shown;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Opening;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.Scopes;
import be.ecolenumerique.helpdesk.query.scope.Sort;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import be.ecolenumerique.helpdesk.query.scope.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, in whatever order and however often, the columns answer as a look at each row would. */
class TicketColumnsTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Set<TicketStatus> ALL = EnumSet.allOf(TicketStatus.class);
    private static final List<String> WORDS = List.of("ecran", "hp", "clavier", "l'ecole", "borlon", "5136", "œ", "日本");
    private static final int TICKETS = 120;

    private final TicketColumns columns = new TicketColumns();
    private final NaiveTickets naive = new NaiveTickets();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givenRowsInAnyOrderAndTwice_whenAsked_thenAsALookAtEachRow(long seed) {
        var random = new Random(seed);
        for (FollowedTicket row : history(random)) {
            columns.apply(row);
            naive.apply(row);
            if (random.nextInt(40) == 0) {
                compare(random);
            }
        }
        compare(random);
        assertThat(columns.size()).isEqualTo(TICKETS);
    }

    @Test
    void givenAHandOver_whenTheFormerSupplierAsks_thenThereIsNoSuchTicket() {
        var acme = Scopes.of(supplier(1));
        var beta = Scopes.of(supplier(2));
        columns.apply(row(7, 2, 2, TicketStatus.OPEN, Optional.of(supplier(1)), person(70)));

        var move = columns.apply(row(7, 3, 3, TicketStatus.OPEN, Optional.of(supplier(2)), person(70)));

        assertThat(move).hasValueSatisfying(moved -> {
            assertThat(moved.in(acme)).isEqualTo(Shown.REMOVED);
            assertThat(moved.in(beta)).isEqualTo(Shown.CHANGED);
            assertThat(moved.in(Scopes.of(supplier(3)))).isEqualTo(Shown.NOTHING);
        });
        var ticket = new TicketReference(7);
        assertThat(columns.version(acme, ticket)).isEmpty();
        assertThat(columns.version(beta, ticket)).hasValue(3);
        assertThat(columns.count(acme, TicketFilter.of(ALL))).isZero();
        assertThat(columns.cells(acme, TicketFilter.of(ALL))).isEmpty();
        assertThat(columns.page(acme, text("ticket"), window()).total()).isZero();
        assertThat(columns.page(beta, text("ticket"), window()).tickets()).containsExactly(ticket);
    }

    @Test
    void givenAnInternalComment_whenOthersThanEnStaffFollow_thenTheyAreShownNothing() {
        columns.apply(row(7, 2, 2, TicketStatus.OPEN, Optional.of(supplier(1)), person(70)));

        var move = columns.apply(row(7, 3, 2, TicketStatus.OPEN, Optional.of(supplier(1)), person(70)));

        assertThat(move).hasValueSatisfying(moved -> {
            assertThat(moved.in(Scopes.enStaff())).isEqualTo(Shown.CHANGED);
            assertThat(moved.in(Scopes.of(supplier(1)))).isEqualTo(Shown.NOTHING);
            assertThat(moved.in(Scopes.systems())).isEqualTo(Shown.NOTHING);
            assertThat(moved.in(Scopes.ofContact(person(70)))).isEqualTo(Shown.NOTHING);
        });
    }

    @Test
    void givenARowThatWasApplied_whenItOrAnEarlierOneComes_thenNothingMoves() {
        columns.apply(row(7, 3, 3, TicketStatus.CLOSED, Optional.of(supplier(1)), person(70)));

        assertThat(columns.apply(row(7, 3, 3, TicketStatus.CLOSED, Optional.of(supplier(1)), person(70))))
                .isEmpty();
        assertThat(columns.apply(row(7, 2, 2, TicketStatus.OPEN, Optional.of(supplier(2)), person(70))))
                .isEmpty();
        assertThat(columns.count(Scopes.of(supplier(2)), TicketFilter.of(ALL))).isZero();
    }

    private void compare(Random random) {
        for (Scope scope : scopes(random)) {
            var plain = new TicketFilter(
                    statuses(random),
                    creator(random),
                    type(random),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertThat(columns.count(scope, plain)).isEqualTo(naive.count(scope, plain));
            assertThat(columns.cells(scope, plain)).containsExactlyInAnyOrderElementsOf(naive.cells(scope, plain));
            var any = new TicketFilter(
                    statuses(random), creator(random), type(random), school(random), tag(random), needle(random));
            var window = window(random);
            var found = columns.page(scope, any, window);
            assertThat(found.tickets()).isEqualTo(naive.page(scope, any, window));
            assertThat(found.total()).isEqualTo(naive.count(scope, any));
            int number = 1 + random.nextInt(TICKETS);
            assertThat(columns.version(scope, new TicketReference(number)).orElse(-1))
                    .isEqualTo(naive.version(scope, number));
        }
    }

    private static List<FollowedTicket> history(Random random) {
        List<FollowedTicket> rows = new ArrayList<>();
        for (int number = 1; number <= TICKETS; number++) {
            int publicVersion = 1;
            for (int seq = 1; seq <= 1 + random.nextInt(12); seq++) {
                publicVersion = random.nextInt(4) == 0 ? publicVersion : seq;
                var row = row(
                        number,
                        seq,
                        publicVersion,
                        oneOf(List.of(TicketStatus.values()), random),
                        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(supplier(1 + random.nextInt(3))),
                        person(number * 10 + random.nextInt(2)));
                rows.add(row);
                rows.add(row);
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static FollowedTicket row(
            int number,
            int seq,
            int publicVersion,
            TicketStatus status,
            Optional<SupplierId> supplier,
            PersonId contact) {
        String word = WORDS.get(number % WORDS.size());
        return new FollowedTicket(
                seq,
                new TicketRow(
                        new Opening(
                                new TicketReference(number),
                                RequestType.SUPPLIER_RETURN,
                                person(number % 4),
                                START.plusSeconds(number / 3),
                                word,
                                "Borlon",
                                number % 5 == 0 ? Optional.empty() : Optional.of("0" + number % 7),
                                Optional.empty(),
                                number % 6 == 0 ? Optional.empty() : Optional.of("Tag " + number % 11),
                                "ticket " + number + "\n" + word),
                        new Standing(
                                status,
                                supplier,
                                Optional.empty(),
                                contact,
                                publicVersion,
                                START.plusSeconds(publicVersion * 7L + number % 5))));
    }

    private static List<Scope> scopes(Random random) {
        int number = 1 + random.nextInt(TICKETS);
        return List.of(
                Scopes.enStaff(),
                Scopes.systems(),
                Scopes.of(supplier(1 + random.nextInt(4))),
                Scopes.enStaff().narrowedTo(supplier(1)),
                Scopes.ofContact(),
                Scopes.ofContact(person(number * 10), person(number * 10 + 1), person(random.nextInt(TICKETS) * 10)));
    }

    private static Set<TicketStatus> statuses(Random random) {
        var statuses = EnumSet.noneOf(TicketStatus.class);
        ALL.stream().filter(status -> random.nextBoolean()).forEach(statuses::add);
        return statuses.isEmpty() ? ALL : statuses;
    }

    private static Optional<PersonId> creator(Random random) {
        return random.nextInt(3) == 0 ? Optional.of(person(random.nextInt(5))) : Optional.empty();
    }

    private static Optional<RequestType> type(Random random) {
        return random.nextInt(3) == 0 ? Optional.of(RequestType.SUPPLIER_RETURN) : Optional.empty();
    }

    private static Optional<String> school(Random random) {
        return random.nextInt(4) == 0 ? Optional.of("0" + random.nextInt(8)) : Optional.empty();
    }

    private static Optional<String> tag(Random random) {
        return random.nextInt(4) == 0 ? Optional.of("Tag " + random.nextInt(12)) : Optional.empty();
    }

    private static Optional<String> needle(Random random) {
        var needles = List.of("e", "ticket 1", "1", "ecran", "0\n", "l'", "œ", "日", "本", "t", "zzz", "ran");
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(oneOf(needles, random));
    }

    private static Window window(Random random) {
        Optional<Position> from = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Position(START.plusSeconds(random.nextInt(90)), random.nextInt(TICKETS)));
        var sort = oneOf(List.of(Sort.values()), random);
        return new Window(sort, from, random.nextBoolean(), 1 + random.nextInt(20));
    }

    private static <T> T oneOf(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }

    private static Window window() {
        return new Window(Sort.NEWEST_FIRST, Optional.empty(), false, 10);
    }

    private static TicketFilter text(String needle) {
        return new TicketFilter(
                ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(needle));
    }

    private static SupplierId supplier(int number) {
        return new SupplierId(number);
    }

    private static PersonId person(int number) {
        return PersonId.of("P-%032x".formatted(number));
    }
}
