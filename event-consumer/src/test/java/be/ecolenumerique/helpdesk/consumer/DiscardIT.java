package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.repair.Discard;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Discarded;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Kept;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.OtherFault;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Possible;
import be.ecolenumerique.helpdesk.consumer.repair.NotDiscardable;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.Repaired;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.StillBlocked;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscardIT {
    private static final long EVENTS = 60;

    private final Lab lab = new Lab(DiscardIT.class, 2);
    private final TestDatabase database = lab.database();
    private final TestConsumer consumer = lab.start(lab.consumer(database));
    private final Discard discard = consumer.running().repair().discard();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void givenEventThatNobodyCanUse_whenGivenUp_thenFollowedFromTheNextOne() {
        lab.comment(1, 1, "a");
        lab.comment(1, 2, JournalProjection.POISON);
        lab.comment(1, 3, "c");
        lab.awaitAllConsumed(database);

        assertThat(preview(2)).isInstanceOfSatisfying(Possible.class, possible -> {
            assertThat(possible.insight().applied()).isEqualTo(1);
            assertThat(possible.insight().waiting()).containsExactly(2L, 3L);
        });
        assertThat(database.bodies(1)).isEqualTo("a");
        assertThat(discard(2))
                .isInstanceOfSatisfying(
                        Discarded.class, done -> assertThat(done.after()).isEqualTo(new Repaired()));
        lab.comment(1, 4, "d");
        lab.comment(1, 2, JournalProjection.POISON);
        lab.awaitAllConsumed(database);
        assertThat(database.bodies(1)).isEqualTo("a c d");
        assertThat(database.isBlocked(1)).isFalse();
        assertThat(discard(2)).isInstanceOf(NotBlocked.class);
    }

    @Test
    void givenTwoFaults_whenTheFirstIsGivenUp_thenStillBlockedAtTheSecond_andOnlyThatOneCanFollow() {
        lab.comment(1, 1, "a");
        lab.comment(1, 2, JournalProjection.POISON);
        lab.comment(1, 3, "c");
        lab.unreadable(1, 4, "{ secret");
        lab.comment(1, 5, "e");
        lab.awaitAllConsumed(database);

        assertThat(discard(4)).isEqualTo(new OtherFault(Optional.of(Comments.idOf(1, 2))));
        assertThat(discard(2))
                .isInstanceOfSatisfying(
                        Discarded.class, done -> assertThat(done.after()).isInstanceOf(StillBlocked.class));
        assertThat(database.bodies(1)).isEqualTo("a c");
        assertThat(discard(2)).isEqualTo(new OtherFault(Optional.of(Comments.idOf(1, 4))));
        assertThat(discard(4)).isInstanceOf(Discarded.class);
        assertThat(database.bodies(1)).isEqualTo("a c e");
    }

    @Test
    void givenFaultsThatMustStay_whenGivenUp_thenRefusedWithTheReasonAndNothingMoves() {
        lab.comment(1, 1, "a");
        lab.comment(1, 3, "c");
        lab.comment(2, 1, JournalProjection.POISON);
        lab.comment(3, 1, "a");
        lab.unreadable(
                3,
                2,
                "{\"eventId\":\"event-3-2\",\"aggregate\":\"TECH-3\",\"sequence\":2,\"type\":\"ticket.teleported\","
                        + "\"revision\":1,\"time\":\"2026-03-02T08:00:00Z\",\"metadata\":{\"actor\":{\"role\":\"approval-service\"}},\"payload\":{}}");
        lab.awaitAllConsumed(database);
        String before = database.hash();

        Map.of(
                        Comments.idOf(1, 3), NotDiscardable.GAP,
                        Comments.idOf(2, 1), NotDiscardable.FIRST_EVENT,
                        Comments.idOf(3, 2), NotDiscardable.UNKNOWN_TYPE)
                .forEach((event, why) -> assertThat(discard.discard("TECH-" + event.charAt(6), event))
                        .isEqualTo(new Kept(why)));
        assertThat(database.hash()).isEqualTo(before);
    }

    /** Several operators at once, while events of the same ticket go on arriving. */
    @Test
    void givenLiveTraffic_whenGivenUpSeveralTimesAtOnce_thenOneDoesItAndNothingElseIsMissed() {
        lab.comment(1, 1, "1");
        lab.comment(1, 2, JournalProjection.POISON);
        lab.awaitAllConsumed(database);
        var traffic = Thread.ofVirtual()
                .start(() -> LongStream.rangeClosed(3, EVENTS).forEach(i -> lab.comment(1, i, Long.toString(i))));
        List<Discarding> outcomes =
                IntStream.range(0, 4).parallel().mapToObj(i -> discard(2)).toList();
        Lab.until(() -> !traffic.isAlive());
        lab.awaitAllConsumed(database);

        assertThat(outcomes).filteredOn(Discarded.class::isInstance).hasSize(1);
        assertThat(database.bodies(1))
                .isEqualTo("1 "
                        + String.join(
                                " ",
                                LongStream.rangeClosed(3, EVENTS)
                                        .mapToObj(Long::toString)
                                        .toList()));
        assertThat(database.isBlocked(1)).isFalse();
    }

    private Discarding preview(long sequence) {
        return discard.preview("TECH-1", Comments.idOf(1, sequence));
    }

    private Discarding discard(long sequence) {
        return discard.discard("TECH-1", Comments.idOf(1, sequence));
    }
}
