package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromtoolIT {

    @ParameterizedTest
    @MethodSource("ruleTests")
    void givenSeriesOfAnIncidentAndOfNone_whenRulesAreEvaluated_thenTheAlertFiresAndDoesNot(Path test) {
        succeeds("promtool", "test", "rules", "prometheus/tests/" + test);
    }

    static Stream<Path> ruleTests() {
        return Checkout.files(Checkout.MODULE.resolve("prometheus/tests"), ".yml").stream()
                .map(Path::getFileName);
    }

    @Test
    void givenTheConfigurationOfPrometheus_whenChecked_thenItIsTaken() {
        succeeds("promtool", "check", "config", "prometheus/prometheus.yml");
    }

    @Test
    void givenTheRouting_whenAskedWhoHears_thenPagesWakeSomebodyAndTicketsDoNot() {
        succeeds("amtool", "check-config", "alertmanager/alertmanager.yml");
        assertThat(receiverOf("page")).endsWith("\nastreinte");
        assertThat(receiverOf("ticket")).endsWith("\njour");
    }

    /** The last line; a warning about flags stands above it. */
    private static String receiverOf(String severity) {
        return "\n"
                + succeeds(
                                "amtool",
                                "config",
                                "routes",
                                "test",
                                "--config.file=alertmanager/alertmanager.yml",
                                "severity=" + severity)
                        .strip();
    }

    private static String succeeds(String program, String... arguments) {
        var outcome = MonitoringPrograms.run(program, arguments);
        assertThat(outcome.status()).as(outcome.output()).isZero();
        return outcome.output();
    }
}
