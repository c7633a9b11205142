package be.ecolenumerique.helpdesk.query.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** One text per place, end to end in UTF-8, so that a search runs over memory in order. A text never changes. */
final class Texts {
    private byte[] bytes = new byte[256];
    private int[] starts = new int[9];
    private int count;

    void add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = starts[count];
        bytes = Growth.room(bytes, Math.addExact(start, added.length));
        starts = Growth.room(starts, count + 2);
        System.arraycopy(added, 0, bytes, start, added.length);
        starts[++count] = start + added.length;
    }

    /** The places whose text contains it, in order. */
    void containing(Needle needle, IntConsumer found) {
        int place = 0;
        int at = needle.find(bytes, 0, starts[count]);
        while (at >= 0) {
            while (starts[place + 1] <= at) {
                place++;
            }
            boolean inside = at + needle.length() <= starts[place + 1];
            if (inside) {
                found.accept(place);
            }
            at = needle.find(bytes, inside ? starts[place + 1] : at + 1, starts[count]);
        }
    }

    boolean contains(int place, Needle needle) {
        return needle.find(bytes, starts[place], starts[place + 1]) >= 0;
    }

    boolean is(int place, byte[] text) {
        return starts[place + 1] - starts[place] == text.length
                && Arrays.equals(bytes, starts[place], starts[place + 1], text, 0, text.length);
    }

    String get(int place) {
        return new String(bytes, starts[place], starts[place + 1] - starts[place], StandardCharsets.UTF_8);
    }

    long memory() {
        return bytes.length + (long) Integer.BYTES * starts.length;
    }
}
