package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One start of the whole system for all checks: dashboards, alerts and {@code docs/metrics.md} against what really runs. */
class ObservabilityE2E {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path PAGE = Checkout.ROOT.resolve("docs/metrics.md");
    private static final Pattern SOMEBODY = Pattern.compile("\\b(TECH|SUP|SUB:TECH)-\\d|P-[0-9a-f]{32}|\\S@\\S");
    private static final Set<String> NAMES_OF_SOMEBODY =
            Set.of("ticket", "reference", "ref", "person", "user", "email", "mail", "supplier", "school", "token");

    /** Full where the tests run is no fault of ours; a failed write is not there while all goes well. */
    private static final Predicate<String> OF_THIS_MACHINE = name -> name.equals("HelpdeskDiskAlmostFull");

    private static final Predicate<String> OF_FAILURES_ALONE = selector -> selector.contains("SERVER_ERROR");

    private static WatchedSystem system;

    @BeforeAll
    static void start() {
        system = WatchedSystem.start();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void givenASmallLoad_whenEachPanelIsAsked_thenItHasData() {
        List<String> empty = new ArrayList<>(Panel.all().stream()
                .flatMap(panel -> panel.queries().stream())
                .distinct()
                .toList());
        untilNoneIsLeft(empty);
    }

    @Test
    void givenTheRules_whenTheirSeriesAreAskedFor_thenTheSystemTellsThem() {
        List<String> missing = new ArrayList<>(
                Stream.concat(Alert.recorded().stream(), Alert.all().stream().map(Alert::expression))
                        .flatMap(expression -> new Expression(expression).selectors().stream())
                        .map(selector -> selector.replaceAll("\\[.*", ""))
                        .filter(OF_FAILURES_ALONE.negate())
                        .distinct()
                        .toList());
        untilNoneIsLeft(missing);
    }

    @Test
    void givenASystemThatIsWell_whenAlertsAreEvaluated_thenNoneFires() {
        untilNoneFires(Alert.all().stream()
                .filter(alert -> OF_THIS_MACHINE.negate().test(alert.name()))
                .toList());
    }

    @Test
    void givenTheMetricsThatRun_whenComparedWithTheirPage_thenEachIsThereAsItIs() throws IOException {
        var families = system.families();
        Set<String> used = used();
        String page = new MetricsPage(families).write(family -> used.stream().anyMatch(family::has));
        Files.writeString(Checkout.MODULE.resolve("target/metrics.md"), page);
        List<String> documented = Checkout.text(PAGE).lines().toList();
        assertThat(page.lines().filter(line -> !documented.contains(line)))
                .as("runs, and is not in docs/metrics.md; if it should be: cp observability/target/metrics.md docs/")
                .isEmpty();
        assertThat(documented)
                .as("is in docs/metrics.md, and does not run")
                .containsExactlyElementsOf(page.lines().toList());
        assertThat(ours(families))
                .isNotEmpty()
                .allSatisfy(
                        family -> assertThat(family.help()).as(family.name()).isNotBlank());
    }

    @Test
    void givenTheMetricsThatRun_whenTheirLabelsAreRead_thenNoneNamesATicketOrAPerson() {
        system.load().round();
        assertThat(system.expositions())
                .flatExtracting(Exposition::labelValues)
                .isNotEmpty()
                .noneMatch(value -> SOMEBODY.matcher(value).find());
        assertThat(system.families())
                .flatExtracting(MetricFamily::labels)
                .doesNotContainAnyElementsOf(NAMES_OF_SOMEBODY);
    }

    private static Set<String> used() {
        return Stream.of(
                        Panel.all().stream().flatMap(panel -> panel.queries().stream()),
                        Alert.recorded().stream(),
                        Alert.all().stream().map(Alert::expression))
                .flatMap(expressions -> expressions)
                .flatMap(expression -> new Expression(expression).metrics().stream())
                .collect(Collectors.toSet());
    }

    private static List<MetricFamily> ours(Collection<MetricFamily> families) {
        return families.stream()
                .filter(family -> family.name().startsWith(MetricsPage.OURS))
                .toList();
    }

    /** Rates need two scrapes of a series that exists, so the load goes on meanwhile. */
    private static void untilNoneIsLeft(List<String> expressions) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            system.load().round();
            expressions.removeIf(ObservabilityE2E::hasData);
            assertThat(expressions).as("without data").isEmpty();
        });
    }

    private static boolean hasData(String expression) {
        return system.prometheus().query(expression).stream().anyMatch(Sample::isNumber);
    }

    /** A slow start may look like an incident for a moment. */
    private static void untilNoneFires(List<Alert> alerts) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(alerts)
                        .allSatisfy(alert -> assertThat(system.prometheus().query(alert.expression()))
                                .as(alert.name())
                                .isEmpty()));
    }
}
