package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.Arrays;

/**
 * How well two samples can be told apart: the chance that one of the first is larger than one of the second, ties counting
 * half (the area under the curve, the statistic of Mann and Whitney). 0.5: not at all.
 */
final class EffectSize {
    private EffectSize() {}

    static double auc(long[] first, long[] second) {
        long[] sorted = second.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (long value : first) {
            int smaller = position(sorted, value);
            int notLarger = position(sorted, value + 1);
            wins += smaller + (notLarger - smaller) / 2.0;
        }
        return wins / ((double) first.length * second.length);
    }

    /** How many are smaller than this value. */
    private static int position(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
