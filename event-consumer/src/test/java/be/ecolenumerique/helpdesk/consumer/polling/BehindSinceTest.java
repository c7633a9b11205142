package be.ecolenumerique.helpdesk.consumer.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BehindSinceTest {
    private final AtomicLong now = new AtomicLong(-5);
    private final BehindSince behind = new BehindSince(now::get);

    @Test
    void givenRecordsThatAreLeft_whenTimePasses_thenItIsBehindSinceTheFirstOfThem() {
        behind.left(3);
        now.addAndGet(2_000_000_000L);
        behind.left(1);
        now.addAndGet(1_000_000_000L);
        assertThat(behind.seconds()).isEqualTo(3);
    }

    @Test
    void givenAFailedAttempt_whenNothingMovesAnyMore_thenItGrows() {
        behind.left(0);
        behind.stuck();
        now.addAndGet(4_000_000_000L);
        assertThat(behind.seconds()).isEqualTo(4);
    }

    @Test
    void givenItWasBehind_whenNothingIsLeft_thenItIsNot() {
        behind.left(7);
        now.addAndGet(4_000_000_000L);
        behind.left(0);
        assertThat(behind.seconds()).isZero();
    }
}
