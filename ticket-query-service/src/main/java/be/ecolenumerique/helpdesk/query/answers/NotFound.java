package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import reactor.core.publisher.Mono;

/** The one answer for what does not exist and for what is not the caller's. */
public final class NotFound {
    private NotFound() {}

    public static <T> Mono<T> answer() {
        return Mono.error(() -> Problem.notFound().asException());
    }
}
