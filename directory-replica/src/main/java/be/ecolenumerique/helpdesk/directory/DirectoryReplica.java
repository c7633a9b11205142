package be.ecolenumerique.helpdesk.directory;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** The service's copy of persons and companies as a whole. */
public interface DirectoryReplica {

    /**
     * Completes when all is applied that the two topics held at this moment; fails with a
     * {@link java.util.concurrent.TimeoutException} where that takes longer.
     */
    Mono<Void> readToEnd(Duration timeout);
}
