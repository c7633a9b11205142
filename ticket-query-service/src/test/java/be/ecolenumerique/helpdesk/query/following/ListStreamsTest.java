package be.ecolenumerique.helpdesk.query.following;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.columns.FollowedTicket;
import be.ecolenumerique.helpdesk.query.columns.TicketColumns;
import be.ecolenumerique.helpdesk.query.following.ListChange.Changed;
import be.ecolenumerique.helpdesk.query.following.ListChange.Connected;
import be.ecolenumerique.helpdesk.query.following.ListChange.Removed;
import be.ecolenumerique.helpdesk.query.following.ListChange.Reset;
import be.ecolenumerique.helpdesk.query.following.RecentMoves.Placed;
import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Opening;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.Scopes;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/** Each reader is told of its own list, in order; who is slow, or was away too long, reads it anew. */
class ListStreamsTest {
    private static final int PENDING = 5;
    private static final int REMEMBERED = 4;
    private static final Scope OF_ACME = Scopes.of(ACME);
    private static final Scope OF_BETA = Scopes.of(BETA);

    private final TicketColumns columns = new TicketColumns();
    private final ListStreams streams = new ListStreams(1, PENDING, REMEMBERED);
    private long position = 100;

    ListStreamsTest() {
        streams.startFrom(position);
    }

    @Test
    void givenAHandOver_whenBothFollow_thenOneIsToldThatItLeft_andTheOtherThatItCame() {
        write(1, 1, ACME);
        var acme = new Reader(OF_ACME, Optional.empty()).takes(100);
        var beta = new Reader(OF_BETA, Optional.empty()).takes(100);

        write(1, 2, BETA);

        assertThat(acme.told).extracting(ListChange::getClass).containsExactly(Connected.class, Removed.class);
        assertThat(beta.told).extracting(ListChange::getClass).containsExactly(Connected.class, Changed.class);
    }

    @Test
    void givenAReaderThatWasAway_whenItComesBack_thenItIsToldWhatItMissed() {
        var first = new Reader(OF_ACME, Optional.empty()).takes(100);
        write(1, 1, ACME);
        var last = first.told.getLast().position();
        first.cancel();
        write(2, 1, BETA);
        write(3, 1, ACME);

        var again = new Reader(OF_ACME, Optional.of(last)).takes(100);

        assertThat(again.told)
                .containsExactly(
                        new Connected(last), new Changed(new StreamPosition(1, position), new TicketReference(3)));
    }

    @Test
    void givenAReaderThatWasAwayForTooLong_whenItComesBack_thenItReadsTheListAnew() {
        var last = new StreamPosition(1, position);
        for (int ticket = 1; ticket <= REMEMBERED + 1; ticket++) {
            write(ticket, 1, ACME);
        }

        assertThat(toldAfter(last)).hasOnlyElementsOfType(Reset.class);
        assertThat(toldAfter(new StreamPosition(2, position))).hasOnlyElementsOfType(Reset.class);
        assertThat(toldAfter(StreamPosition.UNKNOWN)).hasOnlyElementsOfType(Reset.class);
        assertThat(toldAfter(new StreamPosition(1, Long.MAX_VALUE))).hasOnlyElementsOfType(Reset.class);
        assertThat(toldAfter(new StreamPosition(1, position))).hasOnlyElementsOfType(Connected.class);
    }

    @Test
    void givenAReaderThatTakesNothing_whenMoreTicketsMoveThanItMayHaveWaiting_thenItReadsTheListAnew() {
        var slow = new Reader(OF_ACME, Optional.empty()).takes(1);
        for (int ticket = 1; ticket <= PENDING + 3; ticket++) {
            write(ticket, 1, ACME);
        }

        slow.takes(100);

        assertThat(slow.told).hasSizeLessThanOrEqualTo(2 + PENDING);
        assertThat(slow.told).extracting(ListChange::getClass).contains(Reset.class);
        assertThat(slow.ended).isFalse();
    }

    @Test
    void givenAReaderThatDoesNotEvenTakeThat_whenTicketsMoveOn_thenItsStreamEnds() {
        var stuck = new Reader(OF_ACME, Optional.empty()).takes(1);
        for (int ticket = 1; ticket <= 4 * PENDING; ticket++) {
            write(ticket, 1, ACME);
        }

        stuck.takes(100);

        assertThat(stuck.ended).isTrue();
        assertThat(streams.open()).isZero();
    }

    @Test
    void givenManyMovesOfOneTicket_whenTheReaderIsSlow_thenItIsToldOfTheLast() {
        var slow = new Reader(OF_ACME, Optional.empty()).takes(1);
        for (int seq = 1; seq <= 50; seq++) {
            write(1, seq, ACME);
        }

        slow.takes(100);

        assertThat(slow.told)
                .hasSize(2)
                .last()
                .isEqualTo(new Changed(new StreamPosition(1, position), new TicketReference(1)));
    }

    private List<ListChange> toldAfter(StreamPosition place) {
        return new Reader(OF_ACME, Optional.of(place)).takes(100).told;
    }

    private void write(int number, int seq, SupplierId supplier) {
        var row = new TicketRow(
                new Opening(
                        new TicketReference(number),
                        RequestType.SUPPLIER_RETURN,
                        TicketStory.ANNE_TECHNICIAN,
                        TicketStory.START,
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                new Standing(
                        TicketStatus.OPEN,
                        Optional.of(supplier),
                        Optional.empty(),
                        PersonId.of("P-%032x".formatted(number)),
                        seq,
                        TicketStory.START));
        position++;
        columns.apply(new FollowedTicket(seq, row)).ifPresent(move -> streams.moved(new Placed(position, move)));
    }

    private final class Reader extends BaseSubscriber<List<ListChange>> {
        private final List<ListChange> told = new ArrayList<>();
        private boolean ended;

        Reader(Scope scope, Optional<StreamPosition> after) {
            streams.follow(scope, after).subscribe(this);
        }

        Reader takes(long several) {
            request(several);
            return this;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // it takes what a test says
        }

        @Override
        protected void hookOnNext(List<ListChange> several) {
            told.addAll(several);
        }

        @Override
        protected void hookOnComplete() {
            ended = true;
        }
    }
}
