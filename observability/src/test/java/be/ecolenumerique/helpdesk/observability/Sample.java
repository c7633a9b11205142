package be.ecolenumerique.helpdesk.observability;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One series at one instant. */
record Sample(Map<String, String> labels, double value) {

    static Sample of(JsonNode series) {
        return new Sample(
                series.required("metric")
                        .propertyStream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, label -> label.getValue().asString())),
                number(series.required("value").required(1).asString()));
    }

    /** Prometheus writes infinity as {@code +Inf}. */
    private static double number(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    boolean isNumber() {
        return !Double.isNaN(value);
    }
}
