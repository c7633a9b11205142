package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.wall.Cells.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the whole answer about a thing that is not the caller's with the answer about one that does not exist: status,
 * headers, bytes; as it was asked first, and again with conditions, keys and languages.
 */
final class Twins {
    private static final int SIDE_BY_SIDE = 16;
    private static final List<Variant> VARIANTS = List.of(
            request -> request.with("If-Match", "\"1\""),
            request -> request.with("If-Match", "\"987\""),
            request -> request.with("Idempotency-Key", "the-same-for-all"),
            request -> request.with("Accept-Language", "de"));

    private final Cells cells;
    private final Map<String, Reply> known = new ConcurrentHashMap<>();
    private final AtomicInteger compared = new AtomicInteger();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    private interface Variant extends Function<Request, Request> {}

    Twins(Cells cells) {
        this.cells = cells;
        Map<String, Cell> nothing = cells.asked().stream()
                .filter(cell -> cell.thing() == Thing.NONE)
                .collect(Collectors.toMap(Twins::question, Function.identity()));
        List<Runnable> work = new ArrayList<>();
        cells.asked().stream()
                .filter(cell -> cell.thing() != Thing.NONE && cell.reply().status() >= 400)
                .filter(cell -> nothing.containsKey(question(cell)))
                .forEach(cell -> {
                    var twin = Objects.requireNonNull(nothing.get(question(cell)));
                    if (cell.reply().status() == twin.reply().status()) {
                        compare(cell, "", cell.reply(), twin.reply());
                    }
                    if (cell.expected().status() == 404 && cell.request().path().startsWith("/api/")) {
                        VARIANTS.forEach(variant -> work.add(() -> compare(cell, twin, variant)));
                    }
                });
        Together.run(SIDE_BY_SIDE, work);
    }

    int compared() {
        return compared.get();
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    private static String question(Cell cell) {
        return cell.operation() + " " + cell.caller();
    }

    private void compare(Cell cell, Cell twin, Variant variant) {
        String token = cells.token(cell.caller());
        Request asked = variant.apply(cell.request());
        Request ofNothing = variant.apply(twin.request());
        Reply expected = known.computeIfAbsent(
                cell.caller() + " " + ofNothing, name -> cells.wire().send(ofNothing, token));
        compare(cell, asked.headers().toString(), cells.wire().send(asked, token), expected);
    }

    private void compare(Cell cell, String how, Reply one, Reply other) {
        compared.incrementAndGet();
        boolean isNotFound = one.status() == 404 || other.status() == 404;
        String found = isNotFound ? one.whole() : one.withoutTrace();
        String wanted = isNotFound ? other.whole() : other.withoutTrace();
        if (!found.equals(wanted)) {
            differences.add(cell + " " + how + "\n  " + found + "\n  " + wanted);
        }
    }
}
