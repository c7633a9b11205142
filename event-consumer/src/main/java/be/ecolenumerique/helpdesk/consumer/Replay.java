package be.ecolenumerique.helpdesk.consumer;

/**
 * How a consumer that is far behind catches up: one partition after the other in large batches, so that many events of an
 * aggregate end in one write.
 *
 * @param largeBatch records of one partition that are taken at once where it works all the time; 0 = as if it were not behind
 * @param pace how much of the time it works meanwhile
 */
public record Replay(int largeBatch, Pace pace) {
    /** Small enough for the heap that the services ship with. */
    public static final int LARGE_BATCH = 5_000;

    /** Small enough for readers not to notice how long it takes (ADR 0115). */
    public static final int BATCH_BESIDE_READERS = 100;

    public static final Replay NONE = new Replay(0, new Pace(Pace.ALL_THE_TIME));

    public static Replay at(Pace pace) {
        return new Replay(LARGE_BATCH, pace);
    }

    /** As the pace is now. */
    public int batch() {
        return pace.share() < Pace.ALL_THE_TIME ? Math.min(largeBatch, BATCH_BESIDE_READERS) : largeBatch;
    }
}
