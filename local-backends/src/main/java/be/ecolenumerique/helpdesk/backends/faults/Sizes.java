package be.ecolenumerique.helpdesk.backends.faults;

import java.time.Duration;
import java.util.Random;

/** How large a campaign is and what its chances come from: {@code -Dhelpdesk.faults.<name>=<value>}, else what it is by itself. */
public final class Sizes {
    private static final String PREFIX = "helpdesk.faults.";

    private Sizes() {}

    public static int of(String name, int usual) {
        return Integer.getInteger(PREFIX + name, usual);
    }

    public static Duration duration(String name, Duration usual) {
        return Duration.parse(System.getProperty(PREFIX + name, usual.toString()));
    }

    public static long seed() {
        return Long.getLong(PREFIX + "seed", 1);
    }

    /** The same choices for the same seed. The instants are those of real processes, so what they meet is not the same. */
    public static Random chance() {
        return new Random(seed());
    }
}
