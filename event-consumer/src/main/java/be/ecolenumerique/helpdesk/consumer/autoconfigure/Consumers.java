package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.repair.Repair;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** All consumers of the service; they start last and stop first. */
public final class Consumers implements SmartLifecycle {
    private final List<RunningConsumer> consumers;
    private volatile boolean running;

    public Consumers(List<RunningConsumer> consumers) {
        this.consumers = List.copyOf(consumers);
    }

    public List<RunningConsumer> all() {
        return consumers;
    }

    public List<Repair> repairs() {
        return consumers.stream().map(RunningConsumer::repair).toList();
    }

    @Override
    public void start() {
        consumers.forEach(RunningConsumer::start);
        running = true;
    }

    @Override
    public void stop() {
        consumers.parallelStream().forEach(RunningConsumer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
