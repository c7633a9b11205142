package be.ecolenumerique.helpdesk.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real prometheus, promtool and amtool, as {@code scripts/find-prometheus.sh} finds them. */
final class MonitoringPrograms {
    private static final Path DIRECTORY = found();

    /** What a program wrote, and how it ended. */
    record Outcome(int status, String output) {}

    private MonitoringPrograms() {}

    static Path prometheus() {
        return DIRECTORY.resolve("prometheus");
    }

    /** Runs promtool or amtool from the module's directory. */
    static Outcome run(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(DIRECTORY.resolve(program).toString());
        words.addAll(List.of(arguments));
        return run(words, true);
    }

    private static Path found() {
        Outcome outcome = run(
                List.of(
                        "sh",
                        Checkout.ROOT.resolve("scripts/find-prometheus.sh").toString()),
                false);
        if (outcome.status() != 0) {
            throw new IllegalStateException("There is no Prometheus to check with; the ways to give one stand above");
        }
        return Path.of(outcome.output().strip());
    }

    private static Outcome run(List<String> words, boolean complaintsToo) {
        try {
            var builder = new ProcessBuilder(words).directory(Checkout.MODULE.toFile());
            var process = complaintsToo
                    ? builder.redirectErrorStream(true).start()
                    : builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + words.getFirst(), e);
        }
    }
}
