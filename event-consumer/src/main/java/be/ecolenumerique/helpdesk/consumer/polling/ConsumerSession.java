package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.records.Alarm;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * One Kafka consumer at work. A batch that fails is dropped and all partitions go back to their stored positions; as long as
 * those can not be read they stay paused, while polling goes on and keeps the place in the group.
 */
final class ConsumerSession implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Source source;
    private final BatchHandler handler;
    private final Report report;
    private final Consumer<byte[], byte[]> consumer;
    private final Assignment assignment;
    private final Intake intake;
    private final Backoff backoff = new Backoff();
    private String topicId;

    ConsumerSession(Source source, BatchHandler handler, Report report) {
        this.source = source;
        this.handler = handler;
        this.report = report;
        this.topicId = source.topics().idOf(source.membership().topic());
        source.topics().createDeadLetters(source.deadLetters());
        this.consumer = source.membership().consumer(source.clients());
        this.assignment = new Assignment(consumer);
        this.intake = new Intake(consumer, assignment, source.replay()::batch);
    }

    void join() {
        source.membership().join(consumer, assignment);
    }

    /** Takes and applies what is there; answers how long it asks to rest. */
    Duration turn() {
        if (assignment.isWaiting()) {
            orRewind(this::resume);
        }
        List<ConsumerRecord<byte[], byte[]>> batch = intake.next(assignment.isWaiting() ? backoff.next() : POLL);
        long began = System.nanoTime();
        if (!batch.isEmpty()) {
            orRewind(() -> handle(batch));
        }
        Duration worked = Duration.ofNanos(System.nanoTime() - began);
        look();
        return source.replay().pace().restAfter(worked);
    }

    /** Ends a poll that is under way; from any thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void resume() {
        topicId = source.topics().idOf(source.membership().topic());
        assignment.resumeAt(source.positions().load(), topicId);
    }

    private void handle(List<ConsumerRecord<byte[], byte[]>> batch) {
        handler.handle(batch, topicId);
        source.membership().showLag(consumer, nextOffsets(batch));
        backoff.reset();
    }

    private static Map<TopicPartition, OffsetAndMetadata> nextOffsets(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        batch.forEach(record -> next.put(
                new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1)));
        return next;
    }

    private void orRewind(Runnable step) {
        try {
            step.run();
        } catch (Alarm alarm) {
            throw alarm;
        } catch (RuntimeException e) {
            report.retry(e);
            assignment.rewind();
        }
    }

    private void look() {
        handler.look();
        if (assignment.isJoined() && !assignment.isWaiting()) {
            assignment.tell(report);
        }
    }
}
