package be.ecolenumerique.helpdesk.consumer.projecting;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.records.AnotherOwner;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.repair.NotDiscardable;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/** Which events a projection can be led on without, and what its row is then. */
record GivingUp<V>(Projection<V, ?> projection) {

    /**
     * Why this fault stays; empty where it can be given up.
     *
     * @param row as it is before the fault
     */
    Optional<NotDiscardable> kept(Row<V> row, Optional<Obstacle> fault) {
        return fault.map(f -> kept(row, f)).orElseGet(() -> Optional.of(NotDiscardable.NOTHING));
    }

    private Optional<NotDiscardable> kept(Row<V> row, Obstacle fault) {
        return switch (fault.reason()) {
            case GAP -> Optional.of(NotDiscardable.GAP);
            case UNDECODABLE -> Optional.of(NotDiscardable.UNDECODABLE);
            case UNKNOWN_TYPE -> Optional.of(NotDiscardable.UNKNOWN_TYPE);
            case OTHER_HISTORY -> Optional.of(NotDiscardable.OTHER_HISTORY);
            case UNUSABLE, NOT_STORABLE -> kept(row, fault.delivery());
        };
    }

    private Optional<NotDiscardable> kept(Row<V> row, Delivery delivery) {
        V value = row.value();
        if (value == null) {
            return Optional.of(NotDiscardable.FIRST_EVENT);
        }
        return projection.without(value, missed(delivery)).isPresent()
                ? Optional.empty()
                : Optional.of(NotDiscardable.PROTECTED);
    }

    Step<V> step(Row<V> row, Delivery delivery) {
        V value = row.value();
        return Optional.ofNullable(value)
                .flatMap(v -> projection.without(v, missed(delivery)))
                .orElseThrow(() -> new AnotherOwner("can not be given up"));
    }

    private static Missed missed(Delivery delivery) {
        String type = Optional.ofNullable(delivery.record().headers().lastHeader(Topics.HEADER_TYPE))
                .map(Header::value)
                .map(value -> new String(value, UTF_8))
                .orElse("");
        return new Missed(delivery.aggregate(), delivery.sequence(), delivery.eventId(), type);
    }
}
