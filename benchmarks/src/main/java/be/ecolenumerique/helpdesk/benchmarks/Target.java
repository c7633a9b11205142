package be.ecolenumerique.helpdesk.benchmarks;

/** What a figure is to be: at least, or at most, this. */
record Target(boolean atLeast, double limit) {
    static Target atLeast(double limit) {
        return new Target(true, limit);
    }

    static Target atMost(double limit) {
        return new Target(false, limit);
    }

    boolean isMetBy(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    @Override
    public String toString() {
        return (atLeast ? "≥ " : "≤ ") + limit;
    }
}
