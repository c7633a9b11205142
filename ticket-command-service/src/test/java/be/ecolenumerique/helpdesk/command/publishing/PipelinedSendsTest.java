package be.ecolenumerique.helpdesk.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Sends do not wait for each other, and a group is acknowledged as a whole. */
class PipelinedSendsTest {
    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());

    private static Stream<ProducerRecord<String, byte[]>> records(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ProducerRecord<>("topic", "key", new byte[] {(byte) i}));
    }

    @Test
    void givenRecordsOnTheirWay_whenTheLastIsAcknowledged_thenTheGroupIs() {
        CompletableFuture<Void> group = new PipelinedSends(broker).send(records(3));
        assertThat(broker.history()).hasSize(3);
        assertThat(broker.completeNext()).isTrue();
        assertThat(broker.completeNext()).isTrue();
        assertThat(group).isNotDone();
        assertThat(broker.completeNext()).isTrue();
        assertThat(group).isCompleted();
    }

    @Test
    void givenOneRecordFails_whenTheOthersAreAcknowledged_thenTheGroupFails() {
        CompletableFuture<Void> group = new PipelinedSends(broker).send(records(2));
        assertThat(broker.errorNext(new TimeoutException("late"))).isTrue();
        assertThat(broker.completeNext()).isTrue();
        assertThat(group).isCompletedExceptionally();
    }

    @Test
    void givenNoBroker_whenTheFirstRecordFailsAtOnce_thenTheOthersAreNotTried() {
        Unreachable unreachable = new Unreachable();
        assertThat(new PipelinedSends(unreachable).send(records(500))).isCompletedExceptionally();
        assertThat(unreachable.tried).isEqualTo(1);
    }

    /** Fails each record before it returns, as a producer does that gets no metadata. */
    private static final class Unreachable extends MockProducer<String, byte[]> {
        private int tried;

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            tried++;
            callback.onCompletion(null, new TimeoutException("no metadata"));
            return CompletableFuture.failedFuture(new TimeoutException("no metadata"));
        }
    }
}
