package be.ecolenumerique.helpdesk.query.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where each ticket stands, by its number: a shard and a place in it. Numbers are dense, so this is a table in pages. */
final class Places {
    static final long NOWHERE = -1;
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;

    private final Map<Integer, long[]> pages = new HashMap<>();

    long of(int number) {
        long[] page = pages.get(number >>> PAGE_BITS);
        return page == null ? NOWHERE : page[number & (PAGE - 1)];
    }

    void put(int number, int shard, int place) {
        pages.computeIfAbsent(number >>> PAGE_BITS, key -> emptyPage())[number & (PAGE - 1)] =
                ((long) shard << Integer.SIZE) | place;
    }

    static int shard(long where) {
        return (int) (where >>> Integer.SIZE);
    }

    static int place(long where) {
        return (int) where;
    }

    long memory() {
        return (long) pages.size() * PAGE * Long.BYTES;
    }

    private static long[] emptyPage() {
        long[] page = new long[PAGE];
        Arrays.fill(page, NOWHERE);
        return page;
    }
}
