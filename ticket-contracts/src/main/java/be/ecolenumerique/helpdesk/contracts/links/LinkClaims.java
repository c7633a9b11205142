package be.ecolenumerique.helpdesk.contracts.links;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a signed link says: this contact may answer this completion of this ticket. It says nothing about whether the
 * completion is still the current one, nor the contact.
 *
 * @param completion event id of the InterventionCompleted
 * @param end the link is dead from this instant of the domain clock on; to the millisecond
 */
public record LinkClaims(TicketReference ticket, UUID completion, PersonId contact, Instant end) {
    public static final Duration LIFETIME_AFTER_DUE = Duration.ofDays(90);

    public LinkClaims {
        end = end.truncatedTo(ChronoUnit.MILLIS);
    }

    /** For a completion whose approval is due at {@code dueAt}. */
    public static LinkClaims answering(TicketReference ticket, String completion, PersonId contact, Instant dueAt) {
        return new LinkClaims(ticket, UUID.fromString(completion), contact, dueAt.plus(LIFETIME_AFTER_DUE));
    }

    public boolean endedAt(Instant now) {
        return !now.isBefore(end);
    }
}
