package be.ecolenumerique.helpdesk.query.feed;

import be.ecolenumerique.helpdesk.query.columns.FollowedTicket;

/** What was written, in the order in which a majority has it. */
public sealed interface Change {
    /** @param position MongoDB's cluster time: the same for every replica, and greater for what came later */
    record RowWritten(long position, FollowedTicket ticket) implements Change {}

    /** Something else that readers wait for: a subscription, a company, a person. */
    record Touched(String collection, String id) implements Change {}

    /** The rows are no longer there. */
    record RowsGone() implements Change {}
}
