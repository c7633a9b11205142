package be.ecolenumerique.helpdesk.consumer.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Streams of deliveries as the relay makes them: in order for each ticket, with stretches that are sent again. */
public final class Deliveries {
    private Deliveries() {}

    /** A body that nobody else has. */
    public static String bodyOf(int ticket, long sequence) {
        return ticket + "." + sequence;
    }

    /** What a ticket's journal holds when its first events are applied once each, in order. */
    public static String journal(int ticket, long events) {
        return String.join(
                " ",
                LongStream.rangeClosed(1, events)
                        .mapToObj(sequence -> bodyOf(ticket, sequence))
                        .toList());
    }

    public static List<ProducerRecord<byte[], byte[]>> inOrder(String topic, int tickets, int events) {
        return IntStream.range(0, tickets * events)
                .mapToObj(i -> record(topic, 1 + i % tickets, 1 + i / tickets))
                .toList();
    }

    /** After some records the relay starts again at an earlier one, as after a lost acknowledgement. */
    public static List<ProducerRecord<byte[], byte[]>> withStretchesAgain(
            List<ProducerRecord<byte[], byte[]>> records, Random random) {
        var sent = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int i = 0; i < records.size(); i++) {
            sent.add(records.get(i));
            if (random.nextInt(12) == 0) {
                sent.addAll(records.subList(Math.max(0, i - random.nextInt(30)), i + 1));
            }
        }
        return sent;
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int ticket, long sequence) {
        return Comments.comment(topic, ticket, sequence, bodyOf(ticket, sequence));
    }
}
