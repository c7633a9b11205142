package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.Arrays;

/** What an operation is done to, as its caller stands to it; for callers of neither company, as company A does. */
enum Thing {
    NOTHING("–"),
    OWN("own"),
    OTHER("another's"),
    NONE("not existing"),
    FORMERLY("formerly own"),
    UNASSIGNED("nobody's yet");

    private final String label;

    Thing(String label) {
        this.label = label;
    }

    /** As in the table. */
    static Thing of(String label) {
        return Arrays.stream(values())
                .filter(thing -> thing.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such thing: " + label));
    }

    @Override
    public String toString() {
        return label;
    }
}
