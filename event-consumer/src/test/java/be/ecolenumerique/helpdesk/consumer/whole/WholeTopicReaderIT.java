package be.ecolenumerique.helpdesk.consumer.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.Repaired;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopic;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WholeTopicReaderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String COLLECTION = "words";

    private final Lab lab = new Lab(WholeTopicReaderIT.class, 2);
    private final TestDatabase database = lab.database();
    private final List<WholeTopicReader> readers = new ArrayList<>();
    private final WordWriting writing = new WordWriting();

    @AfterEach
    void close() {
        readers.forEach(reader -> reader.consumer().stop());
        lab.close();
    }

    @Test
    void givenSeveralReplicas_whenEachReadsToTheEnd_thenEachHasAllOfTheTopic() {
        send("a", "1:one", "b", "1:two");
        WholeTopicReader first = start();
        first.readToEnd(PATIENCE).block();
        assertThat(word("a")).isEqualTo("one");
        send("a", "2:uno");
        WholeTopicReader second = start();
        second.readToEnd(PATIENCE).block();
        first.readToEnd(PATIENCE).block();

        assertThat(word("a")).isEqualTo("uno");
        assertThat(word("b")).isEqualTo("two");
        Lab.until(() -> first.isReady() && second.isReady());
    }

    @Test
    void givenReaderThatDoesNotRun_whenWaitedFor_thenTheWaitEndsInTime() {
        send("a", "1:one");
        WholeTopicReader reader = reader();

        assertThatThrownBy(() -> reader.readToEnd(Duration.ofMillis(300)).block())
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void givenRecordThatCannotBeRead_whenRead_thenItsKeyIsClosedUntilItIsRepaired() {
        send("a", "1:one", "b", "1:two", "a", "2:unreadable");
        WholeTopicReader reader = start();
        reader.readToEnd(PATIENCE).block();

        assertThat(word("a")).isEqualTo("-");
        assertThat(word("b")).isEqualTo("two");
        assertThat(database.find("blocked_" + COLLECTION, "a")).isPresent();
        assertThat(TestTopic.contentOf(
                        lab.clients(), Topics.deadLetters(lab.topic().name(), "test")))
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isNull());

        writing.fix();
        assertThat(reader.consumer().repair().repair("a")).isInstanceOf(Repaired.class);
        assertThat(word("a")).isEqualTo("unreadable");
    }

    @Test
    void givenClosedKey_whenANewerRecordCanBeRead_thenItOpensAgain() {
        send("a", "1:one", "a", "2:unreadable");
        WholeTopicReader reader = start();
        reader.readToEnd(PATIENCE).block();
        send("a", "3:three");
        reader.readToEnd(PATIENCE).block();

        assertThat(word("a")).isEqualTo("three");
        assertThat(database.all("blocked_" + COLLECTION)).isEmpty();
    }

    private WholeTopicReader start() {
        WholeTopicReader reader = reader();
        reader.consumer().start();
        return reader;
    }

    private WholeTopicReader reader() {
        var environment = new ConsumerEnvironment(
                lab.clients(),
                database.database(),
                new SimpleMeterRegistry(),
                InstantSource.fixed(Comments.TIME),
                CrashPoints.NONE,
                Spans.unexported());
        var reader = WholeTopicReader.ofLatest(
                environment, new LatestValues(COLLECTION, lab.topic().name(), "test", COLLECTION, writing));
        readers.add(reader);
        return reader;
    }

    private String word(String key) {
        return database.find(COLLECTION, key).orElseThrow().getString("word");
    }

    private void send(String... keysAndValues) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            records.add(new ProducerRecord<>(
                    lab.topic().name(), keysAndValues[i].getBytes(UTF_8), keysAndValues[i + 1].getBytes(UTF_8)));
        }
        lab.send(records);
    }
}
