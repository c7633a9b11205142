package be.ecolenumerique.helpdesk.command.invitations;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pass over a company left to be done.
 *
 * @param firstEnd when the next invitation ends; none where nobody may register any more
 * @param lastLook when to look for the last time who has registered by a link that is dead
 * @param failure the first; what was not reached by it is done
 */
record Settled(Optional<Instant> firstEnd, Optional<Instant> lastLook, Optional<ProviderFailure> failure) {

    boolean isWaiting() {
        return firstEnd.isPresent() || lastLook.isPresent();
    }

    /** The usual time, unless something is due before. */
    Instant next(Instant usual) {
        return Stream.concat(firstEnd.stream(), lastLook.stream())
                .filter(usual::isAfter)
                .min(Instant::compareTo)
                .orElse(usual);
    }
}
