package be.ecolenumerique.helpdesk.simulation;

import java.util.Optional;

/** The defect that a run has, if any; asked at the seams. */
public record Defects(Optional<Defect> one) {
    public static final Defects NONE = new Defects(Optional.empty());

    public static Defects only(Defect defect) {
        return new Defects(Optional.of(defect));
    }

    public boolean has(Defect defect) {
        return one.isPresent() && one.get() == defect;
    }
}
