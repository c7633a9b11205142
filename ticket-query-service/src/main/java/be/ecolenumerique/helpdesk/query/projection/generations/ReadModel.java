package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The generations of one schema version, as all replicas know them.
 *
 * @param current the one that is shown
 * @param previous the one that was shown before; filled on, so that the way back is exact
 * @param next the one that is built
 * @param dropped those that nobody fills any more and whose collections are to go
 */
public record ReadModel(
        Generation current, Optional<Generation> previous, Optional<Rebuild> next, List<Dropped> dropped) {

    /** @param at by the real clock */
    public record Dropped(Generation generation, Instant at) {}

    /** Those that are filled. */
    public List<Generation> filled() {
        return Stream.of(Stream.of(current), previous.stream(), next.map(Rebuild::generation).stream())
                .flatMap(generations -> generations)
                .toList();
    }
}
