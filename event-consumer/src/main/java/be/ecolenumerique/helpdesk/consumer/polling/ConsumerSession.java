package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.records.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

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
    }

    void join() {
        source.membership().join(consumer, assignment);
    }

    void turn() {
        if (assignment.isWaiting()) {
            orRewind(this::resume);
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(assignment.isWaiting() ? backoff.next() : POLL);
        if (!records.isEmpty()) {
            orRewind(() -> handle(records));
        }
        look();
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

    private void handle(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> batch =
                StreamSupport.stream(records.spliterator(), false).toList();
        handler.handle(batch, topicId);
        source.membership().showLag(consumer, records.nextOffsets());
        backoff.reset();
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
