package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionTest {

    @Test
    void givenFunctionsAndGroupings_whenRead_thenOnlySeriesAreLeft() {
        var quantile = new Expression("histogram_quantile(0.99, sum by (le, service) (rate(a_bucket{x=\"1\"}[5m])))");
        assertThat(quantile.selectors()).containsExactly("a_bucket{x=\"1\"}");
        assertThat(quantile.metrics()).containsExactly("a_bucket");
    }

    @Test
    void givenRecordedRatiosAndWords_whenRead_thenEachSeriesIsFoundOnce() {
        var burning = new Expression("a:b:rate5m > 0.1 and a:b:rate5m < 2 or absent(c) unless on (x) d offset 5m");
        assertThat(burning.selectors()).containsExactly("a:b:rate5m", "c", "d");
    }
}
