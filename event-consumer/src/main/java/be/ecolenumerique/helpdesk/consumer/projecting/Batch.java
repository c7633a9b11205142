package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Deliveries by aggregate, each aggregate's in the order of their arrival, and how far they bring each partition. */
record Batch(Map<String, List<Delivery>> byAggregate, Map<Integer, Long> next) {

    static Batch of(List<Delivery> deliveries, Predicate<String> aggregates) {
        var byAggregate = new LinkedHashMap<String, List<Delivery>>();
        var next = new LinkedHashMap<Integer, Long>();
        deliveries.forEach(delivery -> {
            if (aggregates.test(delivery.aggregate())) {
                byAggregate
                        .computeIfAbsent(delivery.aggregate(), a -> new ArrayList<>())
                        .add(delivery);
            }
            next.merge(delivery.partition(), delivery.offset() + 1, Math::max);
        });
        return new Batch(byAggregate, next);
    }

    long lastOffsetOf(String aggregate) {
        return byAggregate.getOrDefault(aggregate, List.of()).getLast().offset();
    }

    Set<String> aggregates() {
        return byAggregate.keySet();
    }
}
