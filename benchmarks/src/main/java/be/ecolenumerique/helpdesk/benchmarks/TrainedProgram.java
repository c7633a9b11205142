package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.ChildProcess;
import be.ecolenumerique.helpdesk.backends.process.ShortCommand;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program as an image holds it: unpacked, with a cache of its classes, read and linked before. As for an image the cache
 * is made from a start that ends before it would need any engine.
 */
final class TrainedProgram {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final String name;
    private final List<String> before;
    private final Path jar;
    private final List<String> arguments;
    private final URI readiness;
    private final Path directory;

    private TrainedProgram(
            String name, List<String> before, Path jar, List<String> arguments, URI readiness, Path directory) {
        this.name = name;
        this.before = before;
        this.jar = jar;
        this.arguments = arguments;
        this.readiness = readiness;
        this.directory = directory;
    }

    /** @param words that start it from its executable jar */
    static TrainedProgram of(String name, List<String> words, URI management, Path root) throws Exception {
        int jar = words.indexOf("-jar") + 1;
        Path directory = Files.createDirectories(root.resolve("trained-" + name));
        ShortCommand.run(List.of(
                words.getFirst(),
                "-Djarmode=tools",
                "-jar",
                words.get(jar),
                "extract",
                "--force",
                "--destination",
                directory.toString()));
        var program = new TrainedProgram(
                name,
                List.copyOf(words.subList(0, jar - 1)),
                Path.of(words.get(jar)).getFileName(),
                List.copyOf(words.subList(jar + 1, words.size())),
                management.resolve("/actuator/health/readiness"),
                directory);
        program.train();
        return program;
    }

    private void train() throws InterruptedException {
        var process = ChildProcess.start(
                command(List.of("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh")));
        if (!process.endsWithin(PATIENCE) || !Files.exists(cache())) {
            throw new IllegalStateException("no cache of " + name + ":\n" + process.logTail(30));
        }
    }

    /** Milliseconds until it is ready; it is ended then. */
    double start() throws InterruptedException {
        long start = System.nanoTime();
        try (var process = ChildProcess.start(command(List.of("-XX:AOTCache=" + cache())))) {
            while (!Readiness.isReached(readiness)) {
                if (process.endsWithin(Duration.ofMillis(5)) || System.nanoTime() > start + PATIENCE.toNanos()) {
                    throw new IllegalStateException(process.logTail(30));
                }
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private ChildCommand command(List<String> options) {
        var words = new ArrayList<>(before);
        words.addAll(options);
        words.addAll(List.of("-jar", directory.resolve(jar).toString()));
        words.addAll(arguments);
        return new ChildCommand(name, words, directory.resolve("program.log"));
    }

    private Path cache() {
        return directory.resolve("program.aot");
    }
}
