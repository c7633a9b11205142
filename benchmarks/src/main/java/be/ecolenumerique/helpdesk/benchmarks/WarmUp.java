package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Work until the compilers of the services have little left to do. What has just started compiles for minutes, with the two
 * processors that its work needs: measured then, a wait for a processor looks like a wait for whatever was asked.
 */
final class WarmUp {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Of one processor. */
    private static final double LITTLE = 0.15;

    /** They pause between two bursts. */
    private static final int CALM_ROUNDS = 5;

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;

    /** Some seconds of what will be measured. */
    interface Round {
        void work() throws Exception;
    }

    private WarmUp() {}

    static void with(Report report, Round round) throws Exception {
        long began = System.nanoTime();
        int rounds = 0;
        int calm = 0;
        double share = 1;
        while (calm < CALM_ROUNDS && System.nanoTime() - began < LONGEST.toNanos()) {
            share = compiling(round);
            rounds++;
            calm = share > LITTLE ? 0 : calm + 1;
        }
        report.note("warmed up for %d s, %d rounds; at the end the compilers took %.2f of a processor"
                .formatted(Duration.ofNanos(System.nanoTime() - began).toSeconds(), rounds, share));
    }

    private static double compiling(Round round) throws Exception {
        Map<Path, Long> before = compilers();
        long began = System.nanoTime();
        round.work();
        double seconds = (System.nanoTime() - began) / 1e9;
        return compilers().entrySet().stream()
                        .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                        .sum()
                / TICKS_PER_SECOND
                / seconds;
    }

    /** Ticks of each compiling thread below this process. */
    private static Map<Path, Long> compilers() {
        Map<Path, Long> ticks = new HashMap<>();
        ProcessHandle.current()
                .descendants()
                .forEach(process -> threads(process.pid())
                        .filter(thread -> read(thread.resolve("comm")).matches("(?s)C[12] Compiler.*"))
                        .forEach(thread -> ticks.put(thread, ticks(read(thread.resolve("stat"))))));
        return ticks;
    }

    private static Stream<Path> threads(long process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process), "task"))) {
            return threads.toList().stream();
        } catch (IOException e) {
            return Stream.empty(); // it has ended
        }
    }

    private static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return fields.length <= USER_TIME
                ? 0
                : Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return ""; // so has the thread
        } catch (IOException e) {
            return gone(e);
        }
    }

    /** Read while it ended. */
    private static String gone(IOException e) {
        if ("No such process".equals(e.getMessage())) {
            return "";
        }
        throw new UncheckedIOException(e);
    }
}
