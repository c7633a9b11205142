package be.ecolenumerique.helpdesk.observability;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One alert of the rules; two may share a name, with another urgency. */
record Alert(String name, String expression, String severity, String summary, String runbook) {

    static List<Alert> all() {
        return rules("alerts.yml").map(Alert::of).toList();
    }

    /** The expressions that other rules are made of. */
    static List<String> recorded() {
        return rules("recording.yml")
                .map(rule -> rule.required("expr").asString())
                .toList();
    }

    private static Stream<JsonNode> rules(String file) {
        return Checkout.yaml(Checkout.MODULE.resolve("prometheus/rules").resolve(file))
                .required("groups")
                .valueStream()
                .flatMap(group -> group.required("rules").valueStream());
    }

    private static Alert of(JsonNode rule) {
        return new Alert(
                rule.required("alert").asString(),
                rule.required("expr").asString(),
                rule.at("/labels/severity").asString(""),
                rule.at("/annotations/summary").asString(""),
                rule.at("/annotations/runbook").asString(""));
    }
}
