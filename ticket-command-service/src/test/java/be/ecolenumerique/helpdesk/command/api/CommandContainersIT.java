package be.ecolenumerique.helpdesk.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.backends.containers.ContainerEngine;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on containers ({@code -Pcontainers}): a ticket is opened, kept and published. */
class CommandContainersIT {
    private final List<ConsumerRecord<String, String>> published = new ArrayList<>();

    @BeforeAll
    static void onContainers() {
        ContainerEngine.require();
    }

    @Test
    void givenForm_whenOpened_thenItsEventIsInTheLogAndOnKafka() {
        var service = RunningCommandService.shared();
        String ticket = Cast.at(service).ticket();

        assertThat(RecordedEvents.of(service).ofAggregate(ticket)).hasSize(1);
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", SharedBackends.kafka().bootstrapServers(),
                        "group.id", SharedBackends.uniqueName(CommandContainersIT.class),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.TICKET_EVENTS));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(published::add);
                published.removeIf(message -> !message.key().equals(ticket));
                return !published.isEmpty();
            });
        }
        assertThat(published.getFirst().headers().lastHeader(Topics.HEADER_TYPE).value())
                .asString(UTF_8)
                .isEqualTo("ticket.opened");
    }
}
