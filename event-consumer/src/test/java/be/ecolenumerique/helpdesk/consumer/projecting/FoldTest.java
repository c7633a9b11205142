package be.ecolenumerique.helpdesk.consumer.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.records.EventReader;
import be.ecolenumerique.helpdesk.consumer.testing.Arrivals;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.Journal;
import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final EventReader<TicketEvent> READER = new EventReader<>(TicketEvent.class);

    @Test
    void givenNewAndKnownEvents_whenFolded_thenEachCountsOnce() {
        var row = new Row<>(new Journal("a b"), 2, Comments.idOf(1, 2));
        var fold = fold(row, event(1, "a"), event(2, "b"), event(3, "c"), event(2, "b"), event(3, "c"), event(4, "d"));

        assertThat(fold.after()).isEqualTo(new Row<>(new Journal("a b c d"), 4, Comments.idOf(1, 4)));
        assertThat(fold.sideWrites()).hasSize(2);
        assertThat(fold.obstacle()).isEmpty();
    }

    @Test
    void givenNothingNew_whenFolded_thenUnchanged() {
        var row = new Row<>(new Journal("a"), 1, Comments.idOf(1, 1));

        assertThat(fold(row, event(1, "a")).isChanged()).isFalse();
    }

    @Test
    void givenPoison_whenFolded_thenAllBeforeItCountsAndNothingAfterIt() {
        var fold = fold(Row.none(), event(1, "a"), event(2, JournalProjection.POISON), event(3, "c"));

        assertThat(fold.after().value()).isEqualTo(new Journal("a"));
        assertThat(fold.obstacle()).hasValueSatisfying(obstacle -> {
            assertThat(obstacle.reason()).isEqualTo(BlockReason.UNUSABLE);
            assertThat(obstacle.error()).isEqualTo("IllegalStateException");
            assertThat(obstacle.delivery().sequence()).isEqualTo(2);
            assertThat(obstacle.isDeadLetter()).isTrue();
        });
    }

    @Test
    void givenGap_whenFolded_thenItStopsBeforeItAndTheEventIsNoDeadLetter() {
        var fold = fold(Row.none(), event(1, "a"), event(3, "c"), event(2, "b"));

        assertThat(fold.after().seq()).isEqualTo(1);
        assertThat(fold.obstacle()).hasValueSatisfying(obstacle -> {
            assertThat(obstacle.reason()).isEqualTo(BlockReason.GAP);
            assertThat(obstacle.isDeadLetter()).isFalse();
        });
    }

    @Test
    void givenPoisonBeforeAGap_whenFolded_thenThePoisonIsTheObstacle() {
        var fold = fold(Row.none(), event(1, JournalProjection.POISON), event(3, "c"));

        assertThat(fold.obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle.reason()).isEqualTo(BlockReason.UNUSABLE));
    }

    @Test
    void givenRefusedDelivery_whenFolded_thenItIsTheObstacle() {
        Delivery refused = event(2, "b");
        var refusals = Refusals.only(refused, new IllegalStateException());
        var selection = new Selection<>(READER, refusals, Row.none()).from(List.of(event(1, "a"), refused));

        assertThat(selection.events()).hasSize(1);
        assertThat(selection.obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle.reason()).isEqualTo(BlockReason.NOT_STORABLE));
    }

    @Test
    void givenAnotherEventUnderAnAppliedNumber_whenFolded_thenAlarm() {
        var row = new Row<>(new Journal("a"), 1, "another event");

        assertThatThrownBy(() -> fold(row, event(1, "a"))).isInstanceOf(OtherHistory.class);
    }

    private static Fold<Journal, TicketEvent> fold(Row<Journal> row, Delivery... deliveries) {
        var selection = new Selection<>(READER, Refusals.NONE, row).from(List.of(deliveries));
        return new Fold<Journal, TicketEvent>(row).of(selection, new JournalProjection());
    }

    private static Delivery event(long sequence, String body) {
        return Arrivals.comment(1, sequence, body, 10 + sequence);
    }
}
