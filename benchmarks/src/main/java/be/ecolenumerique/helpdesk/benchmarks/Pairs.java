package be.ecolenumerique.helpdesk.benchmarks;

import java.util.Arrays;

/** Ceiling and product measured in turn, pair by pair, so that what else the machine does hits both alike. */
final class Pairs {
    private final double[] ceilings;
    private final double[] values;

    private Pairs(int count) {
        this.ceilings = new double[count];
        this.values = new double[count];
    }

    interface Measurement {
        double value() throws Exception;
    }

    static Pairs interleaved(int count, Measurement ceiling, Measurement product) throws Exception {
        var pairs = new Pairs(count);
        for (int pair = 0; pair < count; pair++) {
            pairs.ceilings[pair] = ceiling.value();
            pairs.values[pair] = product.value();
        }
        return pairs;
    }

    /** Value by ceiling, of each pair, sorted. */
    double[] ratios() {
        var ratios = new double[values.length];
        Arrays.setAll(ratios, pair -> values[pair] / ceilings[pair]);
        Arrays.sort(ratios);
        return ratios;
    }

    double ratio() {
        return median(ratios());
    }

    double value() {
        return median(values);
    }

    double ceiling() {
        return median(ceilings);
    }

    static double median(double[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
