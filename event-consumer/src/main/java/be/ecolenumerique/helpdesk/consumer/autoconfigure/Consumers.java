package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.consumer.repair.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;

/** All consumers of the service; they start last and stop first. Some may come and go while it runs. */
public final class Consumers implements SmartLifecycle {
    private final List<RunningConsumer> consumers;
    private volatile Set<String> aside = Set.of();
    private boolean running;

    public Consumers(List<RunningConsumer> consumers) {
        this.consumers = new CopyOnWriteArrayList<>(consumers);
    }

    public List<RunningConsumer> all() {
        return List.copyOf(consumers);
    }

    public List<Repair> repairs() {
        return consumers.stream().map(RunningConsumer::repair).toList();
    }

    /** Names of those by which nobody is served, so that the service is ready without them. */
    public void aside(Set<String> names) {
        aside = Set.copyOf(names);
    }

    /** Those that the service is ready with. */
    public List<RunningConsumer> serving() {
        return consumers.stream().filter(c -> !aside.contains(c.name())).toList();
    }

    public synchronized void add(RunningConsumer consumer) {
        consumers.add(consumer);
        if (running) {
            consumer.start();
        }
    }

    /** Lets its batch that is under way come to its end. */
    public void remove(RunningConsumer consumer) {
        if (consumers.remove(consumer)) {
            consumer.stop();
        }
    }

    @Override
    public synchronized void start() {
        consumers.forEach(RunningConsumer::start);
        running = true;
    }

    @Override
    public synchronized void stop() {
        new ArrayList<>(consumers).parallelStream().forEach(RunningConsumer::stop);
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
