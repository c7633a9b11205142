package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.Optional;
import java.util.function.Function;

/** Names a write: {@code TECH-176:3}, {@code SUP-12:4}, {@code P-…:2}, or {@code SUB:TECH-176:2} where only a subscription moved. */
public sealed interface ConsistencyToken {
    long version();

    record OfTicket(TicketReference ticket, long version) implements ConsistencyToken {}

    record OfSupplier(SupplierId supplier, long version) implements ConsistencyToken {}

    record OfSubscription(TicketReference ticket, long version) implements ConsistencyToken {}

    /** Persons have one write that is waited for: that they are erased. */
    record OfPerson(PersonId person, long version) implements ConsistencyToken {}

    static Optional<ConsistencyToken> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || !text.substring(colon + 1).matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return of(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    private static Optional<ConsistencyToken> of(String aggregate, long version) {
        Function<TicketReference, ConsistencyToken> ofTicket = ticket -> new OfTicket(ticket, version);
        Function<TicketReference, ConsistencyToken> ofSubscription = ticket -> new OfSubscription(ticket, version);
        if (aggregate.startsWith(SubscriptionEvent.AGGREGATE_PREFIX)) {
            String ticket = aggregate.substring(SubscriptionEvent.AGGREGATE_PREFIX.length());
            return TicketReference.parse(ticket).map(ofSubscription);
        }
        return TicketReference.parse(aggregate)
                .map(ofTicket)
                .or(() -> SupplierId.parse(aggregate).map(supplier -> new OfSupplier(supplier, version)))
                .or(() -> PersonId.parse(aggregate).map(person -> new OfPerson(person, version)));
    }
}
