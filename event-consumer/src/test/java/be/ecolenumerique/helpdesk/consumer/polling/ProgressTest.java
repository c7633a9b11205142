package be.ecolenumerique.helpdesk.consumer.polling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final TopicPartition FIRST = new TopicPartition("people", 0);
    private static final TopicPartition SECOND = new TopicPartition("people", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Progress progress = new Progress();

    @Test
    void givenPartitionsBehind_whenTheLastOfThemArrives_thenTheWaitEnds() {
        progress.reached(Map.of(FIRST, 7L));
        var wait = progress.until(Map.of(FIRST, 7L, SECOND, 3L)).toFuture();
        progress.reached(Map.of(SECOND, 3L));

        assertThatCode(() -> wait.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).doesNotThrowAnyException();
    }

    @Test
    void givenEndThatIsReached_whenWaitedFor_thenAtOnce() {
        progress.reached(Map.of(FIRST, 7L));

        progress.until(Map.of(FIRST, 7L, SECOND, 0L)).block(PATIENCE);
    }

    @Test
    void givenPartitionBehind_whenWaitedFor_thenTheWaitGoesOn() {
        progress.reached(Map.of(FIRST, 6L));

        assertThatThrownBy(() -> progress.until(Map.of(FIRST, 7L)).block(Duration.ofMillis(50)))
                .isInstanceOf(IllegalStateException.class);
    }
}
