package be.ecolenumerique.helpdesk.contracts;

import java.util.Optional;

/**
 * One person's comment mail for one ticket (« Notifications activées / désactivées », tutoriel §3). Its aggregate is
 * {@code SUB:<ticket>} with a sequence of its own, so that no ticket version moves; the record key is the ticket.
 */
public sealed interface SubscriptionEvent {
    String AGGREGATE_PREFIX = "SUB:";

    TicketReference ticket();

    PersonId person();

    /**
     * A supplier's person also names its company and the version of the ticket's SupplierAssigned under which it acted: the
     * subscription counts only as long as that assignment is the current one.
     */
    record SubscriptionSwitchedOn(
            TicketReference ticket, PersonId person, Optional<SupplierId> company, Optional<Long> assignment)
            implements SubscriptionEvent {}

    record SubscriptionSwitchedOff(
            TicketReference ticket, PersonId person, Optional<SupplierId> company, Optional<Long> assignment)
            implements SubscriptionEvent {}

    static String aggregateOf(TicketReference ticket) {
        return AGGREGATE_PREFIX + ticket;
    }
}
