package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.contracts.TicketReference;

/** What a reader's list has to learn. */
public sealed interface ListChange {
    /** Where to go on from after it. */
    StreamPosition position();

    /** It is in the list, and new or not as it was. */
    record Changed(StreamPosition position, TicketReference ticket) implements ListChange {}

    /** It was in the list and is no longer. */
    record Removed(StreamPosition position, TicketReference ticket) implements ListChange {}

    /** The list is to be read anew: what changed is not known. */
    record Reset(StreamPosition position) implements ListChange {}

    /** Nothing is missing from here on. */
    record Connected(StreamPosition position) implements ListChange {}
}
