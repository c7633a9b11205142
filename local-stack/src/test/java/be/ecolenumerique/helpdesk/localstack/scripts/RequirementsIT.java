package be.ecolenumerique.helpdesk.localstack.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that may be missing is said in a sentence that tells how to go on. */
class RequirementsIT {

    private static final String SOURCE = "cd \"$(dirname \"$0\")\"; . scripts/requirements.sh; ";

    @TempDir
    Path directory;

    @Test
    void givenNoJdk_whenStarted_thenASentenceTellsWhatToInstall() throws Exception {
        assertThat(require("JDK_ROOTS=/nowhere HOME=/nowhere; require_jdk", "sed", "env", "grep", "readlink"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.output()).contains("JDK 25", "sdk install java", "JAVA_HOME="));
    }

    @Test
    void givenNoMaven_whenStarted_thenASentenceTellsWhatToInstall() throws Exception {
        assertThat(require("require_maven").output()).contains("Il manque Maven", "apt install maven");
    }

    @Test
    void givenNoMongoDbAndNoPython_whenStarted_thenASentenceNamesTheWays() throws Exception {
        assertThat(require("HOME=/nowhere XDG_CACHE_HOME=; require_mongodb").output())
                .contains("python3", "MONGOD=", "MONGODB_URI=");
    }

    @Test
    void givenConfiguredMongoDb_whenStarted_thenNothingIsMissing() throws Exception {
        assertThat(require("MONGODB_URI=mongodb://x; HOME=/nowhere; require_mongodb"))
                .isEqualTo(new Script(0, ""));
    }

    @Test
    void givenFullDisk_whenStarted_thenASentenceTellsHowMuchIsNeeded() throws Exception {
        assertThat(require("require_disk / 999999999", "df", "awk").output())
                .contains("Trop peu de place", "999999999");
    }

    @Test
    void givenAScriptOfASubdirectory_whenItChecks_thenItFindsWhatStartFinds() throws Exception {
        assertThat(Script.sourcing(
                        SOURCE + "sh -c '. scripts/requirements.sh; require_disk / 1' benchmarks/run", Map.of()))
                .isEqualTo(new Script(0, ""));
    }

    /** Runs it on a machine that has these programs and no other. */
    private Script require(String line, String... programs) throws IOException, InterruptedException {
        Files.createSymbolicLink(directory.resolve("dirname"), Path.of("/usr/bin/dirname"));
        for (var program : programs) {
            var file = Files.exists(Path.of("/usr/bin", program))
                    ? Path.of("/usr/bin", program)
                    : Path.of("/bin", program);
            Files.createSymbolicLink(directory.resolve(program), file);
        }
        return Script.sourcing(SOURCE + line, Map.of("PATH", directory.toString()));
    }
}
