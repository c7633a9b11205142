package be.ecolenumerique.helpdesk.consumer.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.contracts.Topics;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/** What operators see of dead letters: ids and the kind of the error, never what a record holds. */
public final class DeadLetterViews {
    private static final int LONGEST = 200;
    private static final List<String> HEADERS = List.of(
            Topics.HEADER_EVENT_ID,
            Topics.HEADER_AGGREGATE,
            Topics.HEADER_SEQUENCE,
            Topics.HEADER_COMMIT,
            Topics.HEADER_TYPE,
            Topics.HEADER_REVISION,
            Topics.HEADER_TIME,
            Topics.HEADER_TRACEPARENT);

    private DeadLetterViews() {}

    /**
     * One blocked aggregate.
     *
     * @param fromSequence the first of its events that was not applied
     * @param offset where in the partition of the source topic the fault is
     * @param reason {@code GAP}, {@code UNDECODABLE}, {@code UNKNOWN_TYPE}, {@code UNUSABLE}, {@code NOT_STORABLE}
     */
    public record Item(
            String projection,
            String aggregate,
            long fromSequence,
            int partition,
            long offset,
            Instant since,
            String reason) {
        static Item of(String projection, Block block) {
            return new Item(
                    projection,
                    block.aggregate(),
                    block.fromSeq(),
                    block.partition(),
                    block.offset(),
                    block.since(),
                    block.reason().name());
        }
    }

    /** All of them. */
    public record Items(List<Item> items) {}

    /** Numbers of the events that wait, the one at fault among them. */
    public record Waiting(long first, long last, int count) {
        static Optional<Waiting> of(List<Long> waiting) {
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Waiting(waiting.getFirst(), waiting.getLast(), waiting.size()));
        }
    }

    /**
     * What stands in the way now.
     *
     * @param error the kind of the error, without its message
     * @param headers those that the relay writes, and no others
     */
    public record Fault(String reason, String error, int partition, long offset, Map<String, String> headers) {
        static Fault of(Obstacle obstacle) {
            Delivery delivery = obstacle.delivery();
            return new Fault(
                    obstacle.reason().name(),
                    obstacle.error(),
                    delivery.partition(),
                    delivery.offset(),
                    headersOf(delivery));
        }
    }

    /**
     * @param blocked as it was when it began
     * @param applied number of the last event that is applied
     * @param fault absent where a repair would succeed
     * @param kept why the fault can not be given up: {@code NOTHING}, {@code GAP}, {@code UNDECODABLE},
     *     {@code UNKNOWN_TYPE}, {@code OTHER_HISTORY}, {@code FIRST_EVENT}, {@code PROTECTED}, {@code COMPACTED}; absent
     *     where it can
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Details(
            Item blocked,
            String topic,
            long applied,
            Optional<Waiting> waiting,
            Optional<Fault> fault,
            Optional<String> kept) {
        static Details of(DeadLetters.Case found) {
            Insight insight = found.insight();
            return new Details(
                    Item.of(found.projection(), found.block()),
                    found.topic(),
                    insight.applied(),
                    Waiting.of(insight.waiting()),
                    insight.fault().map(Fault::of),
                    insight.kept().map(Enum::name));
        }
    }

    /** One aggregate, in each projection that waits for it. */
    public record Cases(List<Details> items) {}

    /** Unknown headers may be anybody's, and hold anything. */
    private static Map<String, String> headersOf(Delivery delivery) {
        var shown = new LinkedHashMap<String, String>();
        for (String name : HEADERS) {
            Header header = delivery.record().headers().lastHeader(name);
            if (header != null && header.value() != null) {
                String value = new String(header.value(), UTF_8);
                shown.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
        return shown;
    }
}
