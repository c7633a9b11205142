package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.query.scope.SeenTicket;
import java.util.Optional;

/**
 * The stretch of versions whose entries one answer holds: the newest, or those before a version. It may hold fewer entries,
 * for not every version is everybody's.
 */
record ActivityWindow(long from, long to, Optional<Long> earlier) {
    private static final int SIZE = 200;

    static ActivityWindow of(SeenTicket ticket, Optional<Long> before) {
        long to = Math.min(before.orElse(Long.MAX_VALUE) - 1, ticket.version());
        long from = Math.max(1, to - SIZE + 1);
        return from > ticket.beginning()
                ? new ActivityWindow(from, to, Optional.of(from))
                : new ActivityWindow(1, to, Optional.empty());
    }
}
