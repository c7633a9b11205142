package be.ecolenumerique.helpdesk.simulation.network;

import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * One producer: idempotent, one request in flight (ADR 0012), so that records land in order and nothing behind one that
 * failed. Whether what was under way when it closed or died still lands, the dice say.
 */
final class Sender {
    private static final double FAILS = 0.01;

    private record Parcel(ProducerRecord<String, byte[]> record, Callback callback) {}

    private final Broker broker;
    private final World world;
    private final Machine machine;
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private boolean underWay;
    private boolean broken;

    Sender(Broker broker, Machine machine) {
        this.broker = broker;
        this.world = broker.world();
        this.machine = machine;
    }

    @SuppressWarnings("unchecked")
    Producer<String, byte[]> producer() {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (self, method, a) -> {
                    if (method.getName().equals("send")) {
                        return send((ProducerRecord<String, byte[]>) a[0], (Callback) a[1]);
                    }
                    if (method.getName().equals("close")) {
                        close();
                        return null;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
        machine.requireAlive();
        waiting.add(new Parcel(record, callback));
        if (broker.defects().has(Defect.ACKNOWLEDGED_BEFORE_STORED)) {
            world.later(Duration.ZERO, () -> callback.onCompletion(null, null));
        }
        next();
        return new CompletableFuture<>();
    }

    /** What is with the broker may land; what is not is gone. */
    private void close() {
        int land = world.below(waiting.size() + 1);
        while (waiting.size() > land) {
            waiting.removeLast();
        }
    }

    private void next() {
        if (!underWay && !waiting.isEmpty()) {
            underWay = true;
            world.underWay(this::arrive);
        }
    }

    private void arrive() {
        underWay = false;
        Parcel parcel = waiting.poll();
        if (parcel == null || (!machine.isAlive() && world.chance(0.3))) {
            waiting.clear();
            return;
        }
        if (broken || broker.isAway() || world.fault(FAILS)) {
            fail(parcel);
        } else {
            land(parcel);
        }
        next();
    }

    private void fail(Parcel parcel) {
        broken = true;
        Exception failure =
                broker.defects().has(Defect.FAILED_SEND_TAKEN_FOR_SENT) ? null : new TimeoutException("broker");
        world.later(Duration.ofMillis(200), () -> parcel.callback().onCompletion(null, failure));
    }

    private void land(Parcel parcel) {
        broker.append(parcel.record());
        world.tell("broker", "stores " + parcel.record().key());
        boolean lost = world.fault(FAILS);
        broken = lost;
        Exception failure = lost ? new TimeoutException("acknowledgement") : null;
        world.underWay(() -> parcel.callback().onCompletion(null, failure));
    }
}
