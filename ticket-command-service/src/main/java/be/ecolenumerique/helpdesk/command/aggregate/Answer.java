package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.util.Optional;

/**
 * What a write came to, of a ticket or of a company. {@code reference}: its id; {@code status}: of a ticket;
 * {@code person}: of a new member; {@code subscriptions}: their version beside the ticket's, where that is what moved.
 */
public record Answer(
        String reference,
        long version,
        Optional<TicketStatus> status,
        Optional<PersonId> person,
        Optional<Long> subscriptions,
        boolean replayed) {

    public static Answer of(String reference, long version) {
        return new Answer(reference, version, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public Answer withStatus(TicketStatus current) {
        return new Answer(reference, version, Optional.of(current), person, subscriptions, replayed);
    }

    public Answer withPerson(PersonId member) {
        return new Answer(reference, version, status, Optional.of(member), subscriptions, replayed);
    }

    public Answer withSubscriptions(long count) {
        return new Answer(reference, version, status, person, Optional.of(count), replayed);
    }
}
