package be.ecolenumerique.helpdesk.query.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers in place of what comes again and again: creators, schools. */
final class Codes<T> {
    static final int UNKNOWN = -1;

    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int add(T value) {
        return codes.computeIfAbsent(value, added -> {
            values.add(added);
            return values.size() - 1;
        });
    }

    /** {@link #UNKNOWN} for what was never added. */
    int of(T value) {
        return codes.getOrDefault(value, UNKNOWN);
    }

    T value(int code) {
        return values.get(code);
    }
}
