package be.ecolenumerique.helpdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path root;

    @Test
    void givenStackThatRan_whenCleared_thenOnlyWhatAStackKeepsIsGone() throws IOException {
        var data = new DataDirectory(root).create();
        Secrets.in(data.secrets()).ofClient("inventaire");
        new ClockOffset(data.clockOffset()).pass(Duration.ofDays(1));
        data.markStoryPlayed();
        Files.writeString(root.resolve("notes.txt"), "mine");

        data.clear();

        assertThat(data.isNew()).isTrue();
        assertThat(data.storyWasPlayed()).isFalse();
        assertThat(new ClockOffset(data.clockOffset()).current()).isZero();
        assertThat(root.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void givenSecrets_whenAskedForAgain_thenTheyAreTheSameAndOnlyTheOwnerReadsThem() throws IOException {
        var secret = Secrets.in(root).ofClient("inventaire");
        var key = Files.readString(Secrets.in(root).linkPrivateKey());

        assertThat(Secrets.in(root).ofClient("inventaire")).isEqualTo(secret).hasSizeGreaterThan(30);
        assertThat(Files.readString(Secrets.in(root).linkPrivateKey()))
                .isEqualTo(key)
                .startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Secrets.in(root).linkPrivateKey())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("client-inventaire"))))
                .isEqualTo("rw-------");
    }
}
