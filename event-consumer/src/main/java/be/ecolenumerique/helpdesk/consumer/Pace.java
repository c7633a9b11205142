package be.ecolenumerique.helpdesk.consumer;

import java.time.Duration;

/** Which part of the time a consumer works, so that what is built beside a read model leaves room to those who read. */
public final class Pace {
    public static final double ALL_THE_TIME = 1;

    private volatile double share;

    /** @param share of the time, above 0 and up to 1 */
    public Pace(double share) {
        this.share = share;
    }

    public void set(double newShare) {
        share = newShare;
    }

    public double share() {
        return share;
    }

    /** How long to rest after work of this length. */
    public Duration restAfter(Duration work) {
        double rest = work.toNanos() * (1 / share - 1);
        return Duration.ofNanos((long) rest);
    }
}
