package be.ecolenumerique.helpdesk.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** What {@code simulation/run} was asked for. */
record Options(List<String> given) {
    private static final long SEEDS = 10_000;
    private static final long SEEDS_OF_A_DEFECT = 1_000;

    Optional<String> word(String option) {
        int at = given.indexOf(option);
        return at >= 0 && at + 1 < given.size() ? Optional.of(given.get(at + 1)) : Optional.empty();
    }

    private OptionalLong number(String option) {
        return word(option).stream().mapToLong(Long::parseLong).findFirst();
    }

    OptionalLong seed() {
        return number("--seed");
    }

    /** How many seeds are tried, from the first on. */
    LongStream seeds() {
        long from = number("--from").orElse(1);
        long count = number("--seeds").orElse(isOfDefects() ? SEEDS_OF_A_DEFECT : SEEDS);
        return LongStream.range(from, from + count);
    }

    boolean isOfDefects() {
        return given.contains("--defects") || !named().isEmpty();
    }

    private List<Defect> named() {
        return word("--defect").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(Defect::valueOf)
                .toList();
    }

    /** Those that were named, else all. */
    List<Defect> defects() {
        List<Defect> named = named();
        return named.isEmpty() ? List.of(Defect.values()) : named;
    }

    Defects ofOneRun() {
        return named().stream().findFirst().map(Defects::only).orElse(Defects.NONE);
    }
}
