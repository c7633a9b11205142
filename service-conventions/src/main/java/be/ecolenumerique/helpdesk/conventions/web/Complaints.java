package be.ecolenumerique.helpdesk.conventions.web;

import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one request, gathered before it is refused. */
final class Complaints {
    private static final int ENOUGH = 50;
    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String reason, Object... values) {
        add(new FieldError(pointer, reason, List.of(values)));
    }

    @Nullable
    Object valueOf(String pointer, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read(Object value) -> value;
            case Outcome.Blank() -> null;
            case Outcome.Wrong(String reason, List<Object> values) -> {
                add(new FieldError(pointer, reason, values));
                yield null;
            }
        };
    }

    int count() {
        return errors.size();
    }

    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors).asException();
        }
    }

    private void add(FieldError error) {
        if (errors.size() < ENOUGH) {
            errors.add(error);
        }
    }
}
