package be.ecolenumerique.helpdesk.simulation.audit;

/** Something that must hold and does not. */
public record Violation(String rule, String what) {
    public static Violation of(String rule, String what) {
        return new Violation(rule, what);
    }

    @Override
    public String toString() {
        return "« " + rule + " »: " + what;
    }
}
