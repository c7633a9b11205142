package be.ecolenumerique.helpdesk.simulation.world;

/** The machine is dead: nothing of what its strands still try happens. */
public final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Killed() {
        super("killed", null, false, false);
    }
}
