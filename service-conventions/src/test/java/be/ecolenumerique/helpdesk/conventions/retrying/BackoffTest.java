package be.ecolenumerique.helpdesk.conventions.retrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void givenOneFailureAfterTheOther_whenTriedAgain_thenEachWaitDoublesUpToTheLongest() {
        Backoff backoff = drawing(() -> 1.0);

        assertThat(IntStream.rangeClosed(1, 6).mapToObj(backoff::after))
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void givenFailuresWithoutEnd_whenTriedAgain_thenTheLongestWait() {
        assertThat(drawing(() -> 1.0).after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void givenManyThatFailedTogether_whenTheyComeBack_thenBetweenHalfAndAllOfTheWait() {
        assertThat(drawing(() -> 0.0).after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(drawing(() -> 0.5).after(1)).isEqualTo(Duration.ofMillis(1500));
    }

    private static Backoff drawing(DoubleSupplier random) {
        return new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30), random);
    }
}
