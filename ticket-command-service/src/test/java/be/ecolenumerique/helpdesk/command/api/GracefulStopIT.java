package be.ecolenumerique.helpdesk.command.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.command.api.BusyClient.Sent;
import be.ecolenumerique.helpdesk.command.eventlog.LogFixture;
import be.ecolenumerique.helpdesk.command.eventlog.LogVerifier;
import be.ecolenumerique.helpdesk.command.publishing.PublishedRecords;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A service is stopped while clients write: what it accepted is in the log once and reaches Kafka, by it or by the next one;
 * what it did not accept was answered with 503 or a closed connection, and can be sent again with its key.
 */
class GracefulStopIT {
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 200;

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String database = SharedBackends.mongoUri(GracefulStopIT.class);
    private final LogFixture log = new LogFixture(database);
    private final RunningCommandService service = RunningCommandService.start(database);
    private final List<BusyClient> clients = IntStream.range(0, CLIENTS)
            .mapToObj(i -> new BusyClient(Cast.at(service).technician))
            .toList();

    @AfterEach
    void close() {
        service.close();
        log.close();
    }

    @Test
    void givenClientsThatWrite_whenStoppedInTheMiddle_thenEachAcceptedWriteIsThereOnceAndPublished() {
        stopInTheMiddle();

        assertThat(sent().filter(s -> !s.isAccepted()))
                .hasSize(CLIENTS)
                .allSatisfy(s -> assertThat(s.reply().map(Reply::status)).isIn(Optional.empty(), Optional.of(503)));
        assertThat(recordedMarks()).doesNotHaveDuplicates();
        assertThat(sent().filter(Sent::isAccepted)).extracting(Sent::mark).isSubsetOf(recordedMarks());

        try (var next = service.next(database)) {
            clients.forEach(client ->
                    assertThat(client.sendLastAgain(next.http()).status()).isIn(200, 201));
            awaitPublished();
        }
        assertThat(recordedMarks())
                .containsExactlyInAnyOrderElementsOf(sent().map(Sent::mark).toList());
        new LogVerifier(log).numbersAreDense().versionsAreDenseAndRequestsSingle();
    }

    private void stopInTheMiddle() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clients.forEach(client -> threads.execute(client::sendUntilRefused));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> sent().count() > ENOUGH);
            service.stop();
        }
    }

    private Stream<Sent> sent() {
        return clients.stream().flatMap(client -> client.sent().stream());
    }

    private List<Document> recorded() {
        return log.rawCommits().stream()
                .flatMap(commit -> commit.getList("e", Document.class, List.of()).stream())
                .toList();
    }

    /** Each as often as it stands in an event's payload. */
    private List<String> recordedMarks() {
        var marks = sent().map(Sent::mark).collect(toSet());
        return recorded().stream()
                .flatMap(event -> MARK.matcher(String.valueOf(event.get("p"))).results())
                .map(MatchResult::group)
                .filter(marks::contains)
                .toList();
    }

    private void awaitPublished() {
        var events = recorded().stream()
                .filter(e -> Topics.ofType(e.getString("t")).isPresent())
                .map(e -> e.getString("i"))
                .toList();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                PublishedRecords.read(SharedBackends.kafka().bootstrapServers())
                                        .eventIds())
                        .containsAll(events));
    }
}
