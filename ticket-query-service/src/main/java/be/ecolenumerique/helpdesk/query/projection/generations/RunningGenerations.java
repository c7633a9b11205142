package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.consumer.Pace;
import be.ecolenumerique.helpdesk.consumer.autoconfigure.Consumers;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Those generations that this replica helps to fill: always those that are filled at all, for Kafka shares the work out. */
public final class RunningGenerations {
    private final Map<Generation, RunningGeneration> running = new ConcurrentHashMap<>();
    private final GenerationConsumers making;
    private final Consumers consumers;

    public RunningGenerations(GenerationConsumers making, Consumers consumers) {
        this.making = making;
        this.consumers = consumers;
    }

    Optional<RunningGeneration> find(Generation generation) {
        return Optional.ofNullable(running.get(generation));
    }

    /** Starts and stops what the read model asks for. Waits until what is stopped has come to its end. */
    public synchronized void follow(ReadModel model) {
        List<Generation> filled = model.filled();
        running.keySet().stream()
                .filter(generation -> !filled.contains(generation))
                .toList()
                .forEach(this::stop);
        consumers.aside(filled.stream()
                .filter(generation -> !generation.equals(model.current()))
                .flatMap(generation -> List.of(generation.tickets(), generation.subscriptions()).stream())
                .collect(Collectors.toSet()));
        filled.forEach(generation -> fill(generation, model));
    }

    private void fill(Generation generation, ReadModel model) {
        double pace = model.next()
                .filter(rebuild -> rebuild.generation().equals(generation))
                .map(Rebuild::pace)
                .orElse(Pace.ALL_THE_TIME);
        RunningGeneration filling = running.get(generation);
        if (filling == null) {
            filling = making.of(generation, pace);
            running.put(generation, filling);
            filling.consumers().forEach(consumers::add);
        }
        filling.pace().set(pace);
        filling.isShown(generation.equals(model.current()));
    }

    private void stop(Generation generation) {
        RunningGeneration former = running.remove(generation);
        if (former != null) {
            former.consumers().forEach(consumers::remove);
            former.isShown(false);
        }
    }
}
