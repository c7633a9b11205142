package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.Passage;
import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetter;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.bson.Document;

/** What is to be written of a batch. */
record Projected<V, E>(Batch batch, List<Block> skipped, Map<String, Fold<V, E>> folds) {

    List<SideWrite> sideWrites() {
        return folds.values().stream()
                .flatMap(fold -> fold.sideWrites().stream())
                .toList();
    }

    Map<String, Fold<V, E>> changed() {
        return folds.entrySet().stream()
                .filter(e -> e.getValue().isChanged())
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    /** Of the documents beside the rows. */
    List<WriteModel<Document>> companions() {
        return folds.values().stream()
                .flatMap(fold -> fold.companion().write().stream())
                .toList();
    }

    List<Passage> passages() {
        return folds.values().stream()
                .flatMap(fold -> fold.applied().stream())
                .map(Applied::passage)
                .toList();
    }

    List<Obstacle> obstacles() {
        return folds.values().stream().flatMap(fold -> fold.obstacle().stream()).toList();
    }

    List<DeadLetter> deadLetters() {
        return obstacles().stream()
                .filter(Obstacle::isDeadLetter)
                .map(o -> new DeadLetter(o.delivery().record(), o.reason(), o.error()))
                .toList();
    }

    List<Block> blocks(Instant now) {
        return folds.entrySet().stream()
                .flatMap(e -> e.getValue().obstacle().stream().map(o -> block(e.getKey(), e.getValue(), o, now)))
                .toList();
    }

    private Block block(String aggregate, Fold<V, E> fold, Obstacle obstacle, Instant now) {
        return new Block(
                aggregate,
                fold.after().seq() + 1,
                obstacle.delivery().partition(),
                obstacle.delivery().offset(),
                batch.lastOffsetOf(aggregate),
                now,
                obstacle.reason());
    }
}
