package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One aggregate's row as it was read, and as its new events make it, up to the first that can not be applied. */
final class Fold<V, E> {
    private final Row<V> before;
    private final CompanionFold<V, E> companion;
    private final List<SideWrite> sideWrites = new ArrayList<>();
    private Row<V> after;
    private final List<Applied<E>> applied = new ArrayList<>();
    private Optional<Obstacle> obstacle = Optional.empty();

    Fold(Row<V> before) {
        this(before, CompanionFold.none());
    }

    Fold(Row<V> before, CompanionFold<V, E> companion) {
        this.before = before;
        this.companion = companion;
        this.after = before;
    }

    Fold<V, E> of(Selection<E> selection, Projection<V, E> projection) {
        for (int i = 0; i < selection.events().size() && obstacle.isEmpty(); i++) {
            EventEnvelope<E> event = selection.events().get(i);
            Delivery delivery = selection.deliveryOf(i);
            obstacle = Attempts.obstacle(delivery, () -> apply(projection, event, delivery));
        }
        obstacle = obstacle.or(selection::obstacle);
        return this;
    }

    /** The number of an event that is given up counts as applied. */
    Fold<V, E> without(Delivery event, Step<V> step) {
        sideWrites.addAll(step.sideWrites());
        after = new Row<>(step.row(), event.sequence(), event.eventId());
        return this;
    }

    Fold<V, E> stoppedBy(Obstacle fault) {
        obstacle = Optional.of(fault);
        return this;
    }

    private void apply(Projection<V, E> projection, EventEnvelope<E> event, Delivery delivery) {
        Step<V> step = projection.apply(after.value(), event);
        companion.apply(event, step.row());
        sideWrites.addAll(step.sideWrites());
        after = new Row<>(step.row(), event.sequence(), event.eventId());
        applied.add(new Applied<>(event, delivery));
    }

    CompanionFold<V, E> companion() {
        return companion;
    }

    Row<V> before() {
        return before;
    }

    Row<V> after() {
        return after;
    }

    boolean isChanged() {
        return after.seq() > before.seq();
    }

    List<SideWrite> sideWrites() {
        return sideWrites;
    }

    /** In their order. */
    List<Applied<E>> applied() {
        return applied;
    }

    Optional<Obstacle> obstacle() {
        return obstacle;
    }
}
