package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of {@code docs/wall.md}: who gets which answer. */
record WallTable(List<Row> rows) {
    private static final String FILE = "docs/wall.md";

    /** @param cells what each caller gets */
    record Row(String operation, Thing thing, Map<Caller, Expected> cells) {
        String name() {
            return operation + " · " + thing;
        }
    }

    /** So many callers of operations, and all that company B reads; each with everything that the operation is done to. */
    WallTable sample(int number, Random chance) {
        List<String> pairs = rows.stream()
                .flatMap(row -> row.cells().keySet().stream().map(caller -> row.operation() + caller))
                .distinct()
                .collect(Collectors.toList());
        Collections.shuffle(pairs, chance);
        Set<String> chosen = new HashSet<>(pairs.subList(0, number));
        rows.stream()
                .filter(row -> row.operation().startsWith("GET "))
                .forEach(row -> chosen.add(row.operation() + Caller.B));
        return new WallTable(rows.stream()
                .map(row -> new Row(
                        row.operation(),
                        row.thing(),
                        row.cells().entrySet().stream()
                                .filter(cell -> chosen.contains(row.operation() + cell.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                .toList());
    }

    static WallTable read() {
        List<Row> rows = new ArrayList<>();
        List<Caller> columns = List.of();
        for (String line : Checkout.read(FILE).lines().toList()) {
            List<String> words = words(line);
            if (words.isEmpty() || words.getFirst().startsWith("-")) {
                continue;
            }
            if (words.getFirst().equals("operation")) {
                columns = words.stream().skip(2).map(Caller::of).toList();
            } else if (!columns.isEmpty()) {
                rows.add(row(words, columns));
            }
        }
        return new WallTable(List.copyOf(rows));
    }

    private static List<String> words(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList()
                : List.of();
    }

    private static Row row(List<String> words, List<Caller> columns) {
        if (words.size() != columns.size() + 2) {
            throw new IllegalArgumentException("not a cell for each caller: " + words);
        }
        Map<Caller, Expected> cells = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.put(columns.get(column), Expected.parse(words.get(column + 2)));
        }
        return new Row(words.getFirst().replace("`", ""), Thing.of(words.get(1)), cells);
    }
}
