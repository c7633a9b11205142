package be.ecolenumerique.helpdesk.command.publishing;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static be.ecolenumerique.helpdesk.command.publishing.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the log to the topics: what goes where, people first, one leader at a time, and Kafka going away for a while. */
class EventRelayIT {
    private static final KafkaBackend KAFKA = KafkaBackend.start();

    private final RelayFixture fixture = new RelayFixture(EventRelayIT.class, KAFKA);
    private final String ticket = "TECH-" + UUID.randomUUID();

    @AfterAll
    static void stopBroker() {
        KAFKA.close();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void awaitRelayed() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(fixture.relayedUpTo())
                        .isEqualTo(fixture.log().lastCommit()));
    }

    private PublishedRecords published() {
        return PublishedRecords.read(KAFKA.bootstrapServers());
    }

    @Test
    void givenEventsOfEachKind_whenRelayed_thenTopicKeyHeadersAndBytesAreThoseOfTheLog() {
        String payload = "{ \"at\" : 1.50, \"text\":\"\\u00e9é\" }";
        append(
                fixture.log(),
                commit(
                        event(ticket, 0, "ticket.opened", payload),
                        event("SUB:" + ticket, 0, "subscription.switched-on", "{}"),
                        event("SUP-" + ticket, 0, "supplier.registered", "{}"),
                        event("CLAIM-" + ticket, 0, "address.claimed", "{}")));
        fixture.startRelay();
        awaitRelayed();
        PublishedRecords mine = new PublishedRecords(
                published().all().stream().filter(r -> r.key().contains(ticket)).toList());
        assertThat(mine.all())
                .extracting(ConsumerRecord::topic)
                .containsExactlyInAnyOrder(Topics.TICKET_EVENTS, Topics.SUBSCRIPTION_EVENTS, Topics.DIRECTORY_EVENTS);
        assertThat(mine.onTopic(Topics.SUBSCRIPTION_EVENTS).all().getFirst().key())
                .isEqualTo(ticket);
        ConsumerRecord<String, byte[]> opened =
                mine.onTopic(Topics.TICKET_EVENTS).all().getFirst();
        assertThat(new String(opened.value(), StandardCharsets.UTF_8)).contains(payload);
        assertThat(header(opened, Topics.HEADER_SEQUENCE)).isEqualTo("1");
        assertThat(header(opened, Topics.HEADER_COMMIT)).isEqualTo("1");
        assertThat(header(opened, Topics.HEADER_TYPE)).isEqualTo("ticket.opened");
        assertThat(header(opened, Topics.HEADER_REVISION)).isEqualTo("1");
        assertThat(header(opened, Topics.HEADER_TIME)).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(WireEvent.parse(opened.value()).eventId()).isEqualTo(header(opened, Topics.HEADER_EVENT_ID));
    }

    @Test
    void givenPeopleThatCanNotBePublishedYet_whenAnEventNamesThem_thenTheEventWaits() {
        PersonId teacher = PersonId.random();
        PersonId unnamed = PersonId.random();
        fixture.people().add(new PersonRevision(teacher, 1, Optional.of("{\"name\":\"Anne\"}")));
        fixture.people().add(new PersonRevision(unnamed, 1, Optional.of("{}")));
        fixture.people().outOfOrder(true);
        fixture.startRelay();
        append(fixture.log(), commit(event(ticket, 0, "ticket.opened", "{\"contact\":\"" + teacher + "\"}")));
        await().until(() -> fixture.gauge("helpdesk.relay.lag.commits") == 1);
        await().during(Duration.ofSeconds(2)).until(() -> fixture.relayedUpTo() == 0);
        assertThat(published().ofAggregates(ticket).all()).isEmpty();
        assertThat(fixture.gauge("helpdesk.relay.lag.seconds")).isPositive();
        fixture.people().outOfOrder(false);
        awaitRelayed();
        assertThat(published().onTopic(Topics.PEOPLE).all())
                .extracting(ConsumerRecord::key)
                .contains(teacher.value())
                .doesNotContain(unnamed.value());
        assertThat(published().ofAggregates(ticket).all()).hasSize(1);
    }

    @Test
    void givenTwoRelays_whenTheLeaderStops_thenTheOtherGoesOnAndTheTopicEqualsTheLog() {
        EventRelay first = fixture.startRelay();
        fixture.startRelay();
        appendVersions(0, 300);
        first.stop();
        appendVersions(300, 600);
        awaitRelayed();
        ConsumerCheck.equalToLog(
                published().ofAggregates(ticket), new LogReader(fixture.logs().database()));
    }

    @Test
    void givenKafkaIsDown_whenCommandsAreAccepted_thenTheyArriveLaterInOrder() {
        fixture.startRelay();
        appendVersions(0, 100);
        KAFKA.kill();
        appendVersions(100, 200);
        await().until(() -> fixture.gauge("helpdesk.relay.lag.commits") > 0);
        KAFKA.startAgain();
        appendVersions(200, 300);
        awaitRelayed();
        ConsumerCheck.equalToLog(
                published().ofAggregates(ticket), new LogReader(fixture.logs().database()));
    }

    private void appendVersions(int from, int until) {
        List<Long> numbers = IntStream.range(from, until)
                .mapToObj(v -> append(fixture.log(), commit(event(ticket, v))))
                .toList();
        assertThat(numbers).isSorted();
    }
}
