package be.ecolenumerique.helpdesk.simulation.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.contracts.WireEvent;
import be.ecolenumerique.helpdesk.simulation.network.Broker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topic equals the log, per key and in order; what is there again is there after its first time. */
record TopicAudit(Stored log, Broker broker, Consumer<Violation> found) {
    private static final EventCodec CODEC = EventCodec.published();

    void audit() {
        Map<String, Long> last = new HashMap<>();
        Map<String, Integer> partition = new HashMap<>();
        broker.all().forEach(record -> record(record, last, partition));
        log.byTicket()
                .forEach((ticket, events) -> require(
                        last.getOrDefault(ticket, 0L) == events.size(),
                        ticket + ": " + last.getOrDefault(ticket, 0L) + " of " + events.size() + " events"));
        broker.unknownPeople().stream()
                .map(who -> Violation.of("people are known before their events", who))
                .forEach(found);
    }

    private void record(ConsumerRecord<byte[], byte[]> record, Map<String, Long> last, Map<String, Integer> partition) {
        WireEvent wire = WireEvent.parse(record.value());
        long before = last.getOrDefault(wire.aggregate(), 0L);
        require(wire.sequence() <= before + 1, wire.aggregate() + ": " + wire.sequence() + " after " + before);
        require(
                partition.merge(wire.aggregate(), record.partition(), (one, other) -> one) == record.partition(),
                wire.aggregate() + " is in several partitions");
        require(header(record).equals(Long.toString(wire.sequence())), wire.aggregate() + " is numbered wrongly");
        require(isOfLog(wire), wire.aggregate() + "/" + wire.sequence() + " is not as in the log");
        last.merge(wire.aggregate(), wire.sequence(), Math::max);
    }

    private boolean isOfLog(WireEvent wire) {
        List<EventEnvelope<TicketEvent>> events = log.of(wire.aggregate());
        int index = (int) wire.sequence() - 1;
        return index < events.size()
                && CODEC.decode(wire, events.get(index).commit()).equals(events.get(index));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader(Topics.HEADER_SEQUENCE).value(), UTF_8);
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            found.accept(Violation.of("the topic equals the log", what));
        }
    }
}
