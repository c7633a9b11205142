package be.ecolenumerique.helpdesk.command.operations;

/** Of one aggregate: how many events the log and the topic hold, and a fingerprint of their ids in order. About 200 bytes. */
final class AggregateTrail {
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final long FNV_START = 0xCBF2_9CE4_8422_2325L;
    private static final long FNV_STEP = 0x0000_0100_0000_01B3L;

    private long next;
    private long relayed;
    private long relayedPrint;
    private long published;
    private long publishedPrint;
    private long lastPublished;

    /** @return whether it is the version that had to come */
    boolean logged(long version) {
        boolean expected = version == next;
        next = version + 1;
        return expected;
    }

    void relayed(long sequence, String eventId) {
        relayed = sequence;
        relayedPrint = added(relayedPrint, fingerprint(eventId));
    }

    /** What a record is to those before it. */
    enum Arrival {
        NEXT,
        AGAIN,
        BEHIND_A_GAP,
        ANOTHER_EVENT
    }

    Arrival published(long sequence, String eventId) {
        long id = fingerprint(eventId);
        if (sequence <= published) {
            return sequence == published && id != lastPublished ? Arrival.ANOTHER_EVENT : Arrival.AGAIN;
        }
        boolean next = sequence == published + 1;
        published = sequence;
        lastPublished = id;
        publishedPrint = added(publishedPrint, id);
        return next ? Arrival.NEXT : Arrival.BEHIND_A_GAP;
    }

    /** Events that the topic lacks at its end; negative where it has more than the log. */
    long missingAtTheEnd() {
        return relayed - published;
    }

    boolean tellsTheSame() {
        return relayedPrint == publishedPrint;
    }

    private static long added(long print, long id) {
        return Long.rotateLeft(print, 7) * SPREAD + id;
    }

    private static long fingerprint(String id) {
        long hash = FNV_START;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_STEP;
        }
        return hash;
    }
}
