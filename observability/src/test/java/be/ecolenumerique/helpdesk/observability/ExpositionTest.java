package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpositionTest {
    private static final String TEXT = """
            # HELP a_seconds How long it took
            # TYPE a_seconds histogram
            a_seconds_bucket{outcome="ok",service="s",le="0.1"} 1
            a_seconds_count{outcome="ok",service="s"} 1
            a_seconds_sum{outcome="ok",service="s"} 0.05
            # HELP a_seconds_max How long it took
            # TYPE a_seconds_max gauge
            a_seconds_max{outcome="ok",service="s"} 0.05
            # HELP b_total\s
            # TYPE b_total counter
            b_total{uri="/x/{id}",service="s"} 2.0
            """;

    @Test
    void givenATimer_whenRead_thenItsPartsAreOneFamily() {
        var timer = new Exposition("s", TEXT).families().getFirst();
        assertThat(timer.name()).isEqualTo("a_seconds");
        assertThat(timer.help()).isEqualTo("How long it took");
        assertThat(timer.unit()).isEqualTo("seconds");
        assertThat(timer.labels()).containsExactly("outcome");
        assertThat(timer.has("a_seconds_bucket")).isTrue();
    }

    @Test
    void givenACounterWithoutADescription_whenRead_thenItsHelpIsEmpty() {
        var counter = new Exposition("s", TEXT).families().getLast();
        assertThat(counter.name()).isEqualTo("b_total");
        assertThat(counter.help()).isEmpty();
        assertThat(counter.labels()).containsExactly("uri");
    }

    @Test
    void givenSeries_whenTheirLabelsAreRead_thenEachValueIsThere() {
        assertThat(new Exposition("s", TEXT).labelValues()).contains("/x/{id}", "ok");
    }
}
