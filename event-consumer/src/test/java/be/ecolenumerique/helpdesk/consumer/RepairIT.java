package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.Repaired;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.StillBlocked;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.Deliveries;
import be.ecolenumerique.helpdesk.consumer.testing.Gate;
import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestConsumer;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepairIT {
    private static final int TICKETS = 10;
    private static final long FEWEST_EVENTS = 20;
    private static final long MOST_EVENTS = 200;

    private final Lab lab = new Lab(RepairIT.class, 2);
    private final TestDatabase database = lab.database();
    private final Gate gate = new Gate();
    private final TestConsumer consumer = lab.start(lab.consumer(database).crashing((projection, point) -> {
        if (point == CrashPoint.BEFORE_ANY_WRITE) {
            gate.pass();
        }
    }));

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void givenFaultThatIsStillThere_whenRepaired_thenStillBlockedAndNothingLost() {
        lab.comment(1, 1, JournalProjection.POISON);
        lab.comment(1, 2, "b");
        lab.awaitAllConsumed(database);

        assertThat(consumer.running().repair().repair("TECH-1")).isInstanceOf(StillBlocked.class);
        consumer.projection().fix();
        assertThat(consumer.running().repair().repair("TECH-1")).isInstanceOf(Repaired.class);
        assertThat(database.bodies(1)).isEqualTo(JournalProjection.POISON + " b");
    }

    /** Several operators at once, while events of the same tickets go on arriving, until the last of them is done. */
    @Test
    void givenLiveTraffic_whenRepairedSeveralTimesAtOnce_thenOrderIsKept() {
        IntStream.rangeClosed(1, TICKETS).forEach(ticket -> lab.comment(ticket, 1, JournalProjection.POISON));
        lab.awaitAllConsumed(database);
        consumer.projection().fix();
        Thread repairs = Thread.ofVirtual().start(this::repairAll);
        long last = 1;
        while (last < FEWEST_EVENTS || (repairs.isAlive() && last < MOST_EVENTS)) {
            oneOfEach(++last);
        }
        lab.awaitAllConsumed(database);
        Lab.until(() -> !repairs.isAlive());

        String rest = " " + Deliveries.journal(0, last).substring("0.1 ".length());
        IntStream.rangeClosed(1, TICKETS)
                .forEach(ticket -> assertThat(database.bodies(ticket))
                        .isEqualTo(JournalProjection.POISON + rest.replace(" 0.", " " + ticket + ".")));
        assertThat(database.all("blocked_journal")).isEmpty();
    }

    /** It decided to skip, then was held up until after the repair. */
    @Test
    void givenEventAboutToBeSkipped_whenItsTicketIsRepairedMeanwhile_thenItIsAppliedAfterAll() {
        lab.comment(1, 1, JournalProjection.POISON);
        lab.awaitAllConsumed(database);
        consumer.projection().fix();
        gate.close();
        lab.comment(1, 2, "b");
        gate.awaitSomebody();
        assertThat(consumer.running().repair().repair("TECH-1")).isInstanceOf(Repaired.class);
        gate.open();
        lab.awaitAllConsumed(database);

        assertThat(database.bodies(1)).isEqualTo(JournalProjection.POISON + " b");
    }

    /** Some of their faults are there still, one was never blocked, and each partition is read once. */
    @Test
    void givenManyBlocked_whenRepairedTogether_thenEachHasItsOutcome_andItsOrder() {
        IntStream.rangeClosed(1, TICKETS).forEach(ticket -> lab.comment(ticket, 1, "a"));
        IntStream.rangeClosed(1, TICKETS).forEach(ticket -> lab.comment(ticket, 2, JournalProjection.POISON));
        lab.unreadable(2, 3, "{");
        IntStream.rangeClosed(1, TICKETS).filter(t -> t != 2).forEach(ticket -> lab.comment(ticket, 3, "c"));
        lab.awaitAllConsumed(database);
        consumer.projection().fix();

        var outcomes = consumer.running()
                .repair()
                .repair(IntStream.rangeClosed(1, TICKETS + 1)
                        .mapToObj(t -> "TECH-" + t)
                        .toList());

        assertThat(outcomes.get("TECH-2")).isInstanceOf(StillBlocked.class);
        assertThat(outcomes.get("TECH-" + (TICKETS + 1))).isInstanceOf(NotBlocked.class);
        assertThat(outcomes.values()).filteredOn(Repaired.class::isInstance).hasSize(TICKETS - 1);
        assertThat(database.bodies(1)).isEqualTo("a " + JournalProjection.POISON + " c");
        assertThat(database.bodies(2)).isEqualTo("a " + JournalProjection.POISON);
        assertThat(database.all("blocked_journal")).hasSize(1);
    }

    private void oneOfEach(long sequence) {
        lab.send(IntStream.rangeClosed(1, TICKETS)
                .mapToObj(ticket ->
                        Comments.comment(lab.topic().name(), ticket, sequence, Deliveries.bodyOf(ticket, sequence)))
                .toList());
    }

    private void repairAll() {
        IntStream.rangeClosed(1, 2 * TICKETS)
                .parallel()
                .forEach(i -> consumer.running().repair().repair("TECH-" + (1 + i % TICKETS)));
    }
}
