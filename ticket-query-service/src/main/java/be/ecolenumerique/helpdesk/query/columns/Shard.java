package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The tickets of one supplier, or those of none, with their texts end to end. */
final class Shard {
    private static final int FEW = 64;

    private final Optional<SupplierId> supplier;
    private final Columns columns = new Columns();
    private final Texts texts = new Texts();
    private final Texts assetTags = new Texts();
    private final Cells cells = new Cells();
    private int left;

    Shard(Optional<SupplierId> supplier) {
        this.supplier = supplier;
    }

    Optional<SupplierId> supplier() {
        return supplier;
    }

    Columns columns() {
        return columns;
    }

    Cells cells() {
        return cells;
    }

    int add(FollowedTicket ticket, int creator, int school) {
        int place = columns.add(ticket, creator, school);
        texts.add(ticket.row().opening().haystack());
        assetTags.add(ticket.row().opening().assetTag().orElse(""));
        count(place, 1);
        return place;
    }

    void set(int place, FollowedTicket ticket) {
        count(place, -1);
        columns.set(place, ticket);
        count(place, 1);
    }

    void leave(int place) {
        count(place, -1);
        columns.leave(place);
        left++;
    }

    void each(Selection selection, IntConsumer found) {
        Optional<Needle> needle = selection.needle();
        if (needle.isPresent()) {
            texts.containing(needle.get(), place -> offer(place, selection, found));
        } else {
            for (int place = 0; place < columns.size(); place++) {
                offer(place, selection, found);
            }
        }
    }

    boolean matches(int place, Selection selection) {
        return passes(place, selection)
                && selection.needle().stream().allMatch(needle -> texts.contains(place, needle));
    }

    /** So many places were left that the others should be copied together. */
    boolean isSparse() {
        return left > FEW && left > columns.size() / 4;
    }

    Shard copiedTogether() {
        var copy = new Shard(supplier);
        for (int place = 0; place < columns.size(); place++) {
            if (!columns.isLeft(place)) {
                copy.count(copyTo(copy, place), 1);
            }
        }
        return copy;
    }

    long memory() {
        return columns.memory() + texts.memory() + assetTags.memory();
    }

    private int copyTo(Shard copy, int place) {
        columns.copyTo(copy.columns, place);
        copy.texts.add(texts.get(place));
        copy.assetTags.add(assetTags.get(place));
        return copy.columns.size() - 1;
    }

    private void offer(int place, Selection selection, IntConsumer found) {
        if (passes(place, selection)) {
            found.accept(place);
        }
    }

    private boolean passes(int place, Selection selection) {
        return selection.passes(columns, place)
                && (selection.assetTag() == null || assetTags.is(place, selection.assetTag()));
    }

    private void count(int place, int difference) {
        cells.add(columns.creator(place), columns.type(place), columns.status(place), difference);
    }
}
