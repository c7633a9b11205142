package be.ecolenumerique.helpdesk.observability;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One panel of a dashboard. {@code queries}: as Prometheus takes them, Grafana's variables filled in; none in a text. */
record Panel(String dashboard, String title, String description, boolean withThresholds, List<String> queries) {

    static List<Panel> all() {
        return Checkout.files(Checkout.MODULE.resolve("grafana/dashboards"), ".json").stream()
                .flatMap(file -> of(Checkout.json(file)))
                .toList();
    }

    private static Stream<Panel> of(JsonNode dashboard) {
        String title = dashboard.required("title").asString();
        return dashboard.required("panels").valueStream().map(panel -> of(title, panel));
    }

    private static Panel of(String dashboard, JsonNode panel) {
        return new Panel(
                dashboard,
                panel.required("title").asString(),
                panel.path("description").asString(""),
                panel.at("/fieldConfig/defaults/thresholds/steps").size() > 1,
                panel.path("targets")
                        .valueStream()
                        .map(target -> query(target.required("expr").asString()))
                        .toList());
    }

    private static String query(String expression) {
        return expression.replace("$__rate_interval", "1m");
    }
}
