package be.ecolenumerique.helpdesk.query.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text to be found in UTF-8 bytes. It looks at eight places at a time: where both the first and the last byte of the needle
 * stand, the rest is compared.
 */
final class Needle {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private final byte[] bytes;
    private final long first;
    private final long last;

    /** @param text normalised, not empty */
    Needle(String text) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.first = (bytes[0] & 0xFFL) * ONES;
        this.last = (bytes[bytes.length - 1] & 0xFFL) * ONES;
    }

    int length() {
        return bytes.length;
    }

    /** Where it begins first between the two, or -1. */
    int find(byte[] text, int from, int to) {
        int at = from;
        int beyond = bytes.length - 1;
        for (int end = to - beyond - Long.BYTES; at <= end; at += Long.BYTES) {
            long differing = ((long) EIGHT.get(text, at) ^ first) | ((long) EIGHT.get(text, at + beyond) ^ last);
            long candidates = (differing - ONES) & ~differing & HIGH;
            while (candidates != 0) {
                int candidate = at + (Long.numberOfTrailingZeros(candidates) >>> 3);
                if (isAt(text, candidate)) {
                    return candidate;
                }
                candidates &= candidates - 1;
            }
        }
        return findSlowly(text, at, to);
    }

    private int findSlowly(byte[] text, int from, int to) {
        for (int at = from; at <= to - bytes.length; at++) {
            if (isAt(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] text, int at) {
        return Arrays.equals(text, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
