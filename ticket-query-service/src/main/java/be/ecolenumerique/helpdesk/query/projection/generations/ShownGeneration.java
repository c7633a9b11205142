package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import reactor.core.publisher.Mono;

/** What this replica reads from. */
public interface ShownGeneration {
    Generation now();

    /** Completes when all new reads are of the other one; until then, and where it fails, all go on as they did. */
    Mono<Void> changeTo(Generation other);
}
