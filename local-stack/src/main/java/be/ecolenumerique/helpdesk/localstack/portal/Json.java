package be.ecolenumerique.helpdesk.localstack.portal;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads fields of a JSON answer that may be absent; absent text is empty. */
record Json(Map<?, ?> fields) {

    String text(String name) {
        return Objects.toString(fields.get(name), "");
    }

    Json object(String name) {
        return fields.get(name) instanceof Map<?, ?> inner ? new Json(inner) : new Json(Map.of());
    }

    List<Json> list(String name) {
        return fields.get(name) instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> new Json((Map<?, ?>) item))
                        .toList()
                : List.of();
    }
}
