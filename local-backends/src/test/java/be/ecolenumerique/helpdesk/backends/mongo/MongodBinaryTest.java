package be.ecolenumerique.helpdesk.backends.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodBinaryTest {

    @TempDir
    Path directory;

    @Test
    void givenAllOfThem_whenLookedFor_thenTheConfiguredOneWins() throws IOException {
        var configured = executable("configured/mongod");
        executable("bin/mongod");
        executable("cache/mongod");

        assertThat(present(Map.of(
                        "MONGOD",
                        configured.toString(),
                        "PATH",
                        directory.resolve("bin").toString())))
                .hasValue(configured);
    }

    @Test
    void givenPathAndCache_whenLookedFor_thenThePathWins() throws IOException {
        var onPath = executable("bin/mongod");
        executable("cache/mongod");

        assertThat(present(Map.of("PATH", "/nowhere::" + directory.resolve("bin"))))
                .hasValue(onPath);
    }

    @Test
    void givenCacheOnly_whenLookedFor_thenItIsTaken() throws IOException {
        var cached = executable("cache/mongod");

        assertThat(present(Map.of("PATH", "/nowhere"))).hasValue(cached);
    }

    @Test
    void givenNone_whenLookedFor_thenADownloadIsNeeded() {
        assertThat(present(Map.of("PATH", directory.toString()))).isEmpty();
    }

    @Test
    void givenDirectoryAsMongod_whenLookedFor_thenASentenceSaysSo() {
        assertThatThrownBy(() -> present(Map.of("MONGOD", directory.toString())))
                .hasMessageContaining("is not an executable file");
    }

    private Optional<Path> present(Map<String, String> environment) {
        return new MongodBinary(environment, new MongodWheel(directory.resolve("cache"))).present();
    }

    private Path executable(String name) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
