package be.ecolenumerique.helpdesk.backends.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** Starts a child, writes its process id to a file, and stays. */
final class ParentProgram {

    private ParentProgram() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var log = file.resolveSibling("child.log");
        var child = ChildProcess.start(new ChildCommand("child", List.of("/bin/sleep", "600"), log));
        var written = Files.writeString(file.resolveSibling("pid.new"), Long.toString(child.pid()));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        child.endsWithin(Duration.ofMinutes(5));
    }
}
