package be.ecolenumerique.helpdesk.contracts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** From each earlier revision of each type, step by step, to the one of today. A missing step is found at the start. */
public final class Upcasters {
    private static final List<Upcaster> PUBLISHED = List.of();

    private final Map<Step, UnaryOperator<ObjectNode>> steps = new HashMap<>();

    private record Step(String type, int from) {}

    public Upcasters(EventTypes types, Collection<Upcaster> upcasters) {
        upcasters.forEach(upcaster -> steps.put(new Step(upcaster.type(), upcaster.from()), upcaster.change()));
        types.all().forEach(this::requireAll);
    }

    static Upcasters published(EventTypes types) {
        return new Upcasters(types, PUBLISHED);
    }

    private void requireAll(EventType type) {
        for (int revision = 1; revision < type.revision(); revision++) {
            if (!steps.containsKey(new Step(type.name(), revision))) {
                throw new IllegalArgumentException("no upcaster of " + type.name() + " from revision " + revision);
            }
        }
    }

    ObjectNode upcast(EventType type, int revision, ObjectNode event) {
        ObjectNode current = event;
        for (int from = revision; from < type.revision(); from++) {
            current = Objects.requireNonNull(steps.get(new Step(type.name(), from)))
                    .apply(current);
        }
        return current;
    }
}
