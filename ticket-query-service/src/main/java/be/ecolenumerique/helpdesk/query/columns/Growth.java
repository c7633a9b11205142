package be.ecolenumerique.helpdesk.query.columns;

import java.util.Arrays;

/** Arrays that grow by a quarter: little is copied, little is empty. */
final class Growth {
    private static final int LEAST = 8;
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private Growth() {}

    static byte[] room(byte[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, grown(length));
    }

    static int[] room(int[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, grown(length));
    }

    static long[] room(long[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, grown(length));
    }

    private static int grown(int length) {
        return (int) Math.min(LARGEST, length + (length >> 2) + (long) LEAST);
    }
}
