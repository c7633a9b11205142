package be.ecolenumerique.helpdesk.approval.sweeping;

import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;

/**
 * Holds a task back until the projection has once come to the end of what there is: while a new projection is built from the
 * beginning, its rows tell of a time long past. Later troubles with Kafka hold nothing back.
 */
final class OnceCaughtUp {
    private final BooleanSupplier current;
    private volatile boolean seen;

    OnceCaughtUp(BooleanSupplier current) {
        this.current = current;
    }

    Mono<Void> then(Mono<Void> task) {
        return Mono.defer(() -> isSeen() ? task : Mono.empty());
    }

    private boolean isSeen() {
        seen = seen || current.getAsBoolean();
        return seen;
    }
}
