package be.ecolenumerique.helpdesk.backends.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {

    @TempDir
    Path directory;

    @Test
    void givenChildThatDies_whenAwaited_thenItsLastWordsAreInTheMessage() {
        var child = ChildProcess.start(shell("echo no more disk; exit 3"));

        assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(10), () -> false))
                .hasMessageContaining("ended with code 3")
                .hasMessageContaining("no more disk");
    }

    @Test
    void givenChildWithAChildOfItsOwn_whenKilled_thenBothAreGone() {
        var child = ChildProcess.start(shell("sleep 600 & echo $!; wait"));
        child.awaitReady(Duration.ofSeconds(10), () -> child.logTail(1).matches("\\d+"));
        var grandchild = ProcessHandle.of(Long.parseLong(child.logTail(1))).orElseThrow();

        child.kill();

        assertThat(child.isAlive()).isFalse();
        assertThat(grandchild.onExit().orTimeout(10, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(10));
    }

    /** A launcher of ours is killed with kill -9, so that no shutdown hook runs: its child ends all the same. */
    @Test
    void givenChildOfAnotherJvm_whenThatJvmIsKilled_thenTheChildEnds() throws IOException {
        var pidFile = directory.resolve("pid");
        var words = JavaCommand.main(ParentProgram.class, List.of("-Xmx32m"), List.of(pidFile.toString()));
        var parent = ChildProcess.start(new ChildCommand("parent", words, directory.resolve("parent.log")));
        parent.awaitReady(Duration.ofSeconds(20), () -> Files.exists(pidFile));
        var child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();

        ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();

        assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    private ChildCommand shell(String script) {
        return new ChildCommand("shell", List.of("/bin/sh", "-c", script), directory.resolve("shell.log"));
    }
}
