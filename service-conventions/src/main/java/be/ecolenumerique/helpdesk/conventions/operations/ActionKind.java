package be.ecolenumerique.helpdesk.conventions.operations;

/**
 * A kind of thing that an operator does, with the words that its events are named by.
 *
 * @param name of what is asked for: {@code dead-letter-discard}
 * @param done the same in the past: {@code dead-letter-discarded}
 */
public record ActionKind(String name, String done) {
    String requestedType() {
        return "ops." + name + "-requested";
    }

    String doneType() {
        return "ops." + done;
    }

    String refusedType() {
        return "ops." + name + "-refused";
    }

    String failedType() {
        return "ops." + name + "-failed";
    }
}
