package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.records.Delivery;

/** What a delivery is to an aggregate of which {@code seq} events are applied, the last of them {@code last}. */
enum Verdict {
    NEXT,
    /** Delivered before. */
    KNOWN,
    /** Events before it are missing. */
    GAP,
    /** Its number was given to another event: the log was restored to a state behind the topic. */
    OTHER_HISTORY;

    static Verdict of(long seq, String last, Delivery delivery) {
        if (delivery.sequence() > seq + 1) {
            return GAP;
        }
        if (delivery.sequence() == seq + 1) {
            return NEXT;
        }
        return delivery.sequence() == seq && !delivery.eventId().equals(last) ? OTHER_HISTORY : KNOWN;
    }
}
