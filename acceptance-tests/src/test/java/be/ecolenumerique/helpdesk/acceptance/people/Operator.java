package be.ecolenumerique.helpdesk.acceptance.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Somebody at a terminal with {@code ./ops}. */
public final class Operator {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private final Human person;

    Operator(Human person) {
        this.person = person;
    }

    /** What is said by a command that ends well. */
    public String succeeds(String... words) {
        var said = runs(words);
        if (said.code() != 0) {
            throw new AssertionError(
                    "./ops " + String.join(" ", words) + " ended with " + said.code() + ":\n" + said.output());
        }
        return said.output();
    }

    public Said runs(String... words) {
        var line = Stream.concat(Stream.of("/bin/sh", CHECKOUT.resolve("ops").toString()), Arrays.stream(words))
                .toList();
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("HELPDESK_URL", person.origin());
        builder.environment().put("HELPDESK_TOKEN", person.token());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public record Said(int code, String output) {}
}
