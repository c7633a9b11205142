package be.ecolenumerique.helpdesk.command.invitations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One invitation on its way to the identity provider.
 *
 * @param number of the invitation in the company's stream
 * @param before the provider's ids of older ones to the same address: whatever is there besides is this one
 * @param id the provider's id of this one, once it was mailed
 * @param at when we knew that it was mailed
 */
public record Mailed(long number, List<String> before, Optional<String> id, Optional<Instant> at) {
    public Mailed {
        before = List.copyOf(before);
    }

    static Mailed about(long number, List<String> before) {
        return new Mailed(number, before, Optional.empty(), Optional.empty());
    }

    Mailed as(String provided, Instant now) {
        return new Mailed(number, before, Optional.of(provided), Optional.of(now));
    }
}
