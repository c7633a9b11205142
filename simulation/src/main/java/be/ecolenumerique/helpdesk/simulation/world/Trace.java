package be.ecolenumerique.helpdesk.simulation.world;

import java.util.ArrayList;
import java.util.List;

/** What happened, in order: as a number that two equal runs share, and where somebody wants to read it, as lines. */
public final class Trace {
    private final boolean kept;
    private final List<String> lines = new ArrayList<>();
    private long hash = 1;
    private long steps;

    public Trace(boolean kept) {
        this.kept = kept;
    }

    void step(long nanos, String who, String what) {
        steps++;
        hash = 31 * (31 * (31 * hash + nanos) + who.hashCode()) + what.hashCode();
        if (kept) {
            lines.add("%12.6f  %-16s %s".formatted(nanos / 1e9, who, what));
        }
    }

    public long hash() {
        return hash;
    }

    public long steps() {
        return steps;
    }

    public List<String> lines() {
        return lines;
    }
}
