package be.ecolenumerique.helpdesk.backends.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One small shell beside this JVM that knows the children's process ids and reads a pipe from here: when the pipe ends, however this JVM
 * died (kill -9 included), it kills the children that are left. So no test run and no launcher leaves a broker behind.
 */
final class Watchdog {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            pids=''
            while read -r verb pid; do
              case $verb in
                add) pids="$pids $pid" ;;
                del) rest=''; for p in $pids; do [ "$p" = "$pid" ] || rest="$rest $p"; done; pids=$rest ;;
              esac
            done
            [ -z "$pids" ] || kill -9 $pids 2>/dev/null
            """;
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Process SHELL = start();

    private Watchdog() {}

    static void watch(long pid) {
        tell("add " + pid);
    }

    static void forget(long pid) {
        tell("del " + pid);
    }

    /** The words before a command that give it a session of its own where the system can: Ctrl-C then reaches the launcher alone. */
    static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        var words = new ArrayList<>(List.of(SETSID.toString()));
        words.addAll(command);
        return words;
    }

    private static synchronized void tell(String line) {
        try {
            var pipe = SHELL.getOutputStream();
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog of the child processes is gone", e);
        }
    }

    private static Process start() {
        try {
            return new ProcessBuilder(inOwnSession(List.of("/bin/sh", "-c", SCRIPT)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("No /bin/sh to watch over the child processes", e);
        }
    }
}
