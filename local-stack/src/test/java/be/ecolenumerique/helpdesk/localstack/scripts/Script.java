package be.ecolenumerique.helpdesk.localstack.scripts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a script of the project with an environment of its own, and tells its exit code and all its output. */
record Script(int code, String output) {

    private static final Path SCRIPTS =
            Path.of("..", "scripts").toAbsolutePath().normalize();

    static Script run(String name, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("/bin/sh", SCRIPTS.resolve(name).toString()));
        words.addAll(List.of(arguments));
        return run(words, environment);
    }

    /** Functions of a script, called from a line of shell. */
    static Script sourcing(String line, Map<String, String> environment) throws IOException, InterruptedException {
        return run(
                List.of("/bin/sh", "-c", line, SCRIPTS.resolveSibling("start").toString()), environment);
    }

    private static Script run(List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_HOME") || name.startsWith("MONGO"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Script(process.waitFor(), output.strip());
    }

    /** A directory that looks like a JDK of this version; its javac would fail if somebody ran it. */
    static Path fakeJdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "exit 99");
        return home;
    }

    static void executable(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "#!/bin/sh\n" + content + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
