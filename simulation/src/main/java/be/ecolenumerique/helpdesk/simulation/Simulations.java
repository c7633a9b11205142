package be.ecolenumerique.helpdesk.simulation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * {@code simulation/run [--seeds N] [--seed S] [--defects | --defect NAME,…]}: the clean system over so many seeds, one seed
 * with its steps, or each defect over so many seeds until it is noticed.
 */
public final class Simulations {
    private static final long SEEDS = 10_000;
    private static final long SEEDS_OF_A_DEFECT = 1_000;

    private final PrintStream out;

    Simulations(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        var simulations = new Simulations(System.out);
        List<Defect> named = word(given, "--defect").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(Defect::valueOf)
                .toList();
        boolean good = simulations.run(given, named);
        System.exit(good ? 0 : 1);
    }

    private boolean run(List<String> given, List<Defect> named) {
        OptionalLong seed = number(given, "--seed");
        OptionalLong seeds = number(given, "--seeds");
        if (seed.isPresent()) {
            return one(
                    seed.getAsLong(),
                    named.stream().findFirst().map(Defects::only).orElse(Defects.NONE));
        }
        if (given.contains("--defects") || !named.isEmpty()) {
            return defects(named.isEmpty() ? List.of(Defect.values()) : named, seeds.orElse(SEEDS_OF_A_DEFECT));
        }
        return clean(seeds.orElse(SEEDS));
    }

    private static Optional<String> word(List<String> given, String option) {
        int at = given.indexOf(option);
        return at >= 0 && at + 1 < given.size() ? Optional.of(given.get(at + 1)) : Optional.empty();
    }

    private static OptionalLong number(List<String> given, String option) {
        return word(given, option).stream().mapToLong(Long::parseLong).findFirst();
    }

    /** The system as it is: no seed may fail. */
    boolean clean(long seeds) {
        long began = System.nanoTime();
        long failed = 0;
        long steps = 0;
        long again = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            Run.Result result = Run.of(seed, Defects.NONE, false);
            steps += result.trace().steps();
            again += result.secondTransmissions();
            if (!result.isGood()) {
                failed++;
                out.printf("seed %d FAILS: %s%n", seed, result.violations().getFirst());
                if (failed == 0) {
                    one(seed, Defects.NONE);
                }
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Duration processor = ProcessHandle.current().info().totalCpuDuration().orElse(took);
        out.printf(
                "%d seeds, %d steps, %d mails sent a second time (RFC 1047), %d failed, %.1f s, of a processor %.1f s%n",
                seeds, steps, again, failed, took.toMillis() / 1000.0, processor.toMillis() / 1000.0);
        return failed == 0;
    }

    /** One run with its steps. */
    boolean one(long seed, Defects defects) {
        Run.Result result = Run.of(seed, defects, true);
        result.trace().lines().forEach(out::println);
        out.printf(
                "seed %d, %d steps, trace %016x%n",
                seed, result.trace().steps(), result.trace().hash());
        result.violations().forEach(violation -> out.println("VIOLATED " + violation));
        return result.isGood();
    }

    private boolean defects(List<Defect> defects, long seeds) {
        return caught(defects, seeds) == defects.size();
    }

    /** Each alone, until a seed shows it; how many were shown. */
    long caught(List<Defect> defects, long seeds) {
        long caught = defects.stream().filter(defect -> isCaught(defect, seeds)).count();
        out.printf("%d defects, %d caught, %d missed%n", defects.size(), caught, defects.size() - caught);
        return caught;
    }

    private boolean isCaught(Defect defect, long seeds) {
        Optional<Run.Result> caught = LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> Run.of(seed, Defects.only(defect), false))
                .filter(result -> !result.isGood())
                .findFirst();
        out.printf(
                "%-32s %s%n",
                defect,
                caught.map(result -> "caught by seed %d: %s"
                                .formatted(result.seed(), result.violations().getFirst()))
                        .orElse("NOT CAUGHT in " + seeds + " seeds"));
        return caught.isPresent();
    }
}
