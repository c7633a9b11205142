package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a batch is left when blocked aggregates are skipped over, and how far each of those was skipped. */
record Skips(Map<String, List<Delivery>> remaining, List<Block> skipped) {
    static final Skips NONE = new Skips(Map.of(), List.of());

    static Skips of(Batch batch, Map<String, Block> blocked) {
        var remaining = new LinkedHashMap<String, List<Delivery>>();
        var skipped = new ArrayList<Block>();
        batch.byAggregate().forEach((aggregate, deliveries) -> {
            Block block = blocked.get(aggregate);
            remaining.put(
                    aggregate,
                    deliveries.stream().filter(d -> !covers(block, d)).toList());
            if (block != null && covers(block, deliveries.getLast())) {
                skipped.add(block.skippedThrough(deliveries.getLast().offset()));
            }
        });
        return new Skips(remaining, skipped);
    }

    /** What came before the fault is applied, also when it comes again. */
    private static boolean covers(@Nullable Block block, Delivery delivery) {
        return block != null && delivery.offset() >= block.offset();
    }
}
