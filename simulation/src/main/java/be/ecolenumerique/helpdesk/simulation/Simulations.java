package be.ecolenumerique.helpdesk.simulation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * {@code simulation/run [--seeds N] [--from S] [--seed S] [--defects | --defect NAME,…]}: the clean system over so many seeds,
 * one seed with its steps, or each defect over so many seeds until it is noticed. Worlds have nothing in common, so several
 * run at once.
 */
public final class Simulations {
    /** Of a long run, so many seeds. */
    private static final long BETWEEN_WORDS = 500;

    private final PrintStream out;
    private final int atOnce;

    /** @param atOnce as many worlds as there are carriers of virtual threads, for each keeps one busy */
    Simulations(PrintStream out, int atOnce) {
        this.out = out;
        this.atOnce = atOnce;
    }

    public static void main(String[] arguments) {
        int carriers = Integer.getInteger("jdk.virtualThreadScheduler.parallelism", 1);
        boolean good = new Simulations(System.out, carriers).run(new Options(List.of(arguments)));
        System.exit(good ? 0 : 1);
    }

    private boolean run(Options options) {
        if (options.seed().isPresent()) {
            return one(options.seed().getAsLong(), options.ofOneRun());
        }
        return options.isOfDefects() ? caught(options.defects(), options.seeds()) : clean(options.seeds());
    }

    /** The system as it is: no seed may fail. */
    boolean clean(LongStream seeds) {
        long began = System.nanoTime();
        var tally = new Tally();
        List<Boolean> good = eachOf(seeds.boxed(), seed -> isClean(seed, tally));
        out.printf("%s, %s%n", tally, time(began));
        return !good.contains(false);
    }

    private boolean isClean(long seed, Tally tally) {
        Run.Result result = Run.of(seed, Defects.NONE, false);
        if (!result.isGood()) {
            out.printf("seed %d FAILS: %s%n", seed, result.violations().getFirst());
        }
        if (tally.count(result) % BETWEEN_WORDS == 0) {
            out.println(tally);
        }
        return result.isGood();
    }

    private static String time(long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Duration processor = ProcessHandle.current().info().totalCpuDuration().orElse(took);
        return "%.1f s, of a processor %.1f s".formatted(took.toMillis() / 1000.0, processor.toMillis() / 1000.0);
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

    /** Each alone, until a seed shows it; whether all were shown. */
    boolean caught(List<Defect> defects, LongStream seeds) {
        long began = System.nanoTime();
        long[] tried = seeds.toArray();
        List<Optional<Run.Result>> shown = eachOf(defects.stream(), defect -> shown(defect, tried));
        long caught = shown.stream().flatMap(Optional::stream).count();
        long latest = shown.stream()
                .flatMap(Optional::stream)
                .mapToLong(Run.Result::seed)
                .max()
                .orElse(0);
        out.printf("%d of %d defects caught, the last by seed %d, %s%n", caught, defects.size(), latest, time(began));
        return caught == defects.size();
    }

    private Optional<Run.Result> shown(Defect defect, long[] seeds) {
        Optional<Run.Result> caught = LongStream.of(seeds)
                .mapToObj(seed -> Run.of(seed, Defects.only(defect), false))
                .filter(result -> !result.isGood())
                .findFirst();
        String fate = caught.map(result -> "caught by seed %d: %s"
                        .formatted(result.seed(), result.violations().getFirst()))
                .orElse("NOT CAUGHT in " + seeds.length + " seeds");
        out.printf("%-32s %s%n", defect, fate);
        return caught;
    }

    /** Several at once, the results in order. */
    private <T, R> List<R> eachOf(Stream<T> things, Function<T, R> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            List<CompletableFuture<R>> results = things.map(
                            thing -> CompletableFuture.supplyAsync(() -> work.apply(thing), workers))
                    .toList();
            return results.stream().map(CompletableFuture::join).toList();
        }
    }
}
