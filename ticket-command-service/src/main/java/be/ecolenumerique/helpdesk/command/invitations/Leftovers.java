package be.ecolenumerique.helpdesk.command.invitations;

import java.time.Instant;
import java.util.Optional;

/** Gathers what a pass can not do yet. One step that fails holds up no other. */
final class Leftovers {
    private Optional<ProviderFailure> failure = Optional.empty();
    private Optional<Instant> lastLook = Optional.empty();

    void attempt(Runnable step) {
        try {
            step.run();
        } catch (ProviderFailure e) {
            failure = failure.or(() -> Optional.of(e));
        }
    }

    void lookAt(Instant when) {
        lastLook = lastLook.filter(when::isAfter).or(() -> Optional.of(when));
    }

    Settled until(Optional<Instant> firstEnd) {
        return new Settled(firstEnd, lastLook, failure);
    }
}
