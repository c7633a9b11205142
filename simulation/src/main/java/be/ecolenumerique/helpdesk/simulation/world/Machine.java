package be.ecolenumerique.helpdesk.simulation.world;

/** A process of one service: its strands live and die together, and stand still together. */
public final class Machine {
    private final String name;
    private boolean alive = true;
    private long standsStillUntil;

    public Machine(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return alive;
    }

    /** What lies in memory is gone; what is on its way may arrive still. */
    public void kill() {
        alive = false;
    }

    public void requireAlive() {
        if (!alive) {
            throw new Killed();
        }
    }

    /** As after SIGSTOP, or in a long collection of garbage. */
    void standStillUntil(long nanos) {
        standsStillUntil = nanos;
    }

    long standsStillUntil() {
        return standsStillUntil;
    }
}
