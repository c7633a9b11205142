package be.ecolenumerique.helpdesk.consumer;

/**
 * How a consumer that is far behind catches up: one partition after the other in large batches, so that many events of an
 * aggregate end in one write.
 *
 * @param batch records of one partition that are taken at once; 0 = as if it were not behind
 * @param pace how much of the time it works meanwhile
 */
public record Replay(int batch, Pace pace) {
    /** Small enough for the heap that the services ship with. */
    public static final int LARGE_BATCH = 5_000;

    public static final Replay NONE = new Replay(0, new Pace(Pace.ALL_THE_TIME));

    public static Replay at(Pace pace) {
        return new Replay(LARGE_BATCH, pace);
    }
}
