package be.ecolenumerique.helpdesk.simulation.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Producers of the relay, and what defects make of their records. */
record MutatedProducers(Surroundings surroundings, Machine machine) {

    Producer<String, byte[]> next() {
        Producer<String, byte[]> producer = surroundings.broker().producer(machine);
        boolean drops = surroundings.defects().has(Defect.SECOND_EVENT_DROPPED);
        boolean renumbers = surroundings.defects().has(Defect.SEQUENCE_FROM_ZERO);
        return drops || renumbers ? mutated(producer, drops) : producer;
    }

    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> mutated(Producer<String, byte[]> producer, boolean drops) {
        Set<String> commits = new HashSet<>();
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (self, method, a) -> {
                    if (method.getName().equals("send")) {
                        var record = (ProducerRecord<String, byte[]>) a[0];
                        if (drops && isSecond(record, commits)) {
                            ((Callback) a[1]).onCompletion(null, null);
                            return null;
                        }
                        if (!drops) {
                            renumber(record);
                        }
                    }
                    try {
                        return method.invoke(producer, a);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean isSecond(ProducerRecord<String, byte[]> record, Set<String> commits) {
        var commit = record.headers().lastHeader(Topics.HEADER_COMMIT);
        return commit != null && !commits.add(new String(commit.value(), UTF_8));
    }

    private static void renumber(ProducerRecord<String, byte[]> record) {
        var sequence = record.headers().lastHeader(Topics.HEADER_SEQUENCE);
        if (sequence != null) {
            long fromZero = Long.parseLong(new String(sequence.value(), UTF_8)) - 1;
            record.headers().remove(Topics.HEADER_SEQUENCE);
            record.headers().add(Topics.HEADER_SEQUENCE, Long.toString(fromZero).getBytes(UTF_8));
        }
    }
}
