package be.ecolenumerique.helpdesk.command.publishing;

import static java.util.stream.Collectors.toSet;

import be.ecolenumerique.helpdesk.backends.kafka.TopicRecords;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Everything on the relay's topics, read from the beginning to the end seen at the start. */
public record PublishedRecords(List<ConsumerRecord<String, byte[]>> all) {
    public static PublishedRecords read(String bootstrapServers) {
        return new PublishedRecords(TopicRecords.read(
                bootstrapServers,
                List.of(Topics.TICKET_EVENTS, Topics.SUBSCRIPTION_EVENTS, Topics.DIRECTORY_EVENTS, Topics.PEOPLE)));
    }

    PublishedRecords ofAggregates(String prefix) {
        return new PublishedRecords(all.stream()
                .filter(r -> r.headers().lastHeader(Topics.HEADER_AGGREGATE) != null)
                .filter(r -> header(r, Topics.HEADER_AGGREGATE).startsWith(prefix))
                .toList());
    }

    PublishedRecords onTopic(String topic) {
        return new PublishedRecords(
                all.stream().filter(r -> r.topic().equals(topic)).toList());
    }

    /** Of the events that were published. */
    public Set<String> eventIds() {
        return all.stream()
                .filter(r -> r.headers().lastHeader(Topics.HEADER_EVENT_ID) != null)
                .map(r -> header(r, Topics.HEADER_EVENT_ID))
                .collect(toSet());
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = Objects.requireNonNull(record.headers().lastHeader(name), name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
