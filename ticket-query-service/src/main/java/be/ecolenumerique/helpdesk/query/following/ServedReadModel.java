package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * The read model that this replica shows. Another generation is loaded beside it and then takes its place at once: requests
 * under way end on the one that they began with.
 */
public final class ServedReadModel implements AutoCloseable {
    private final Function<Generation, ShownReadModel> opening;
    private volatile ShownReadModel shown;

    /** @param opening gives a generation with a follower that is not started yet */
    public ServedReadModel(Generation first, Function<Generation, ShownReadModel> opening) {
        this.opening = opening;
        this.shown = opening.apply(first);
    }

    public void start() {
        now().follower().start();
    }

    public ShownReadModel now() {
        return shown;
    }

    /** Completes when the other generation is followed and shown; until then, and if it fails, nothing changes. */
    public Mono<ShownReadModel> switchTo(Generation other) {
        return Mono.fromSupplier(() -> opening.apply(other)).flatMap(next -> {
            next.follower().start();
            return next.follower()
                    .ready()
                    .then(Mono.fromSupplier(() -> show(next)))
                    .doOnError(e -> next.follower().close())
                    .doOnCancel(next.follower()::close);
        });
    }

    private synchronized ShownReadModel show(ShownReadModel next) {
        var former = shown;
        shown = next;
        former.follower().close();
        return next;
    }

    @Override
    public void close() {
        now().follower().close();
    }
}
