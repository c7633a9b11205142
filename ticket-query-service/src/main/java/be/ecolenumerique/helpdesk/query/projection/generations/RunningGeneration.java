package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.consumer.Pace;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerStatus;
import be.ecolenumerique.helpdesk.consumer.polling.Position;
import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A generation that this replica helps to fill. */
record RunningGeneration(
        Generation generation, List<RunningConsumer> consumers, Pace pace, Shown shown, GenerationMeters meters) {

    void isShown(boolean now) {
        shown.set(now);
        meters.shown(now);
    }

    List<String> names() {
        return consumers.stream().map(RunningConsumer::name).toList();
    }

    Mono<List<ConsumerStatus>> statuses() {
        return Flux.fromIterable(consumers).concatMap(ConsumerStatus::of).collectList();
    }

    /** Whether everything is applied here that is in the other; blocks. */
    boolean isAsFarAs(RunningGeneration other) {
        boolean reached = true;
        for (int i = 0; i < consumers.size() && reached; i++) {
            reached = reaches(positions(i), other.positions(i));
        }
        return reached;
    }

    /** Whether all that was on the topics then is applied now. */
    static boolean reaches(List<ConsumerStatus> now, List<ConsumerStatus> then) {
        return IntStream.range(0, then.size()).allMatch(consumer -> reachesEnds(now.get(consumer), then.get(consumer)));
    }

    private static boolean reachesEnds(ConsumerStatus now, ConsumerStatus then) {
        return IntStream.range(0, then.partitions().size())
                .allMatch(i -> now.partitions().get(i).position()
                        >= then.partitions().get(i).end());
    }

    private Map<Integer, Position> positions(int consumer) {
        return consumers.get(consumer).source().positions().load();
    }

    private static boolean reaches(Map<Integer, Position> own, Map<Integer, Position> others) {
        return others.entrySet().stream().allMatch(other -> {
            Position position = own.get(other.getKey());
            return position != null
                    && position.topicId().equals(other.getValue().topicId())
                    && position.next() >= other.getValue().next();
        });
    }
}
