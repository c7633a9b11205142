package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AlertsTest {
    private static final List<String> CHAPTERS = List.of("## What it means", "## See", "## Repair", "## Stop and call");

    static Stream<Alert> alerts() {
        return Alert.all().stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void givenAnAlert_whenItFires_thenItsRunbookSaysWhatToDo(Alert alert) {
        assertThat(alert.runbook()).isEqualTo("docs/runbooks/" + alert.name() + ".md");
        assertThat(Checkout.text(Checkout.ROOT.resolve(alert.runbook()))).contains(CHAPTERS);
        assertThat(alert.summary()).isNotBlank();
        assertThat(alert.severity()).isIn("page", "ticket");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void givenAnAlert_whenItsRuleTestIsRead_thenItIsSeenFiringAndNotFiring(Alert alert) {
        List<JsonNode> seen = expectationsOf(alert);
        assertThat(seen)
                .anyMatch(expected -> expected.required("exp_alerts").isEmpty())
                .anyMatch(expected -> expected.required("exp_alerts")
                        .valueStream()
                        .anyMatch(fired ->
                                fired.at("/exp_labels/severity").asString("").equals(alert.severity())));
    }

    private static List<JsonNode> expectationsOf(Alert alert) {
        Path file = Checkout.MODULE.resolve("prometheus/tests").resolve(alert.name() + ".yml");
        return Checkout.yaml(file)
                .required("tests")
                .valueStream()
                .flatMap(test -> test.required("alert_rule_test").valueStream())
                .filter(expected -> expected.required("alertname").asString().equals(alert.name()))
                .toList();
    }
}
