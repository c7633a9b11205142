package be.ecolenumerique.helpdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockOffsetTest {

    @TempDir
    Path directory;

    @Test
    void givenNoFile_whenRead_thenTheClockIsRight() {
        assertThat(clock().current()).isZero();
    }

    @Test
    void givenDaysThatPassed_whenMorePass_thenTheyAddUpInMilliseconds() throws Exception {
        clock().pass(Duration.ofDays(8));

        assertThat(clock().pass(Duration.ofDays(7))).isEqualTo(Duration.ofDays(15));
        assertThat(Files.readString(clock().file())).isEqualTo("1296000000");
    }

    @Test
    void givenOffset_whenTimeShouldGoBack_thenRefusedAndKept() {
        clock().pass(Duration.ofDays(1));

        assertThatThrownBy(() -> clock().pass(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock().current()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void givenReadersBesideAWriter_whenTheyRead_thenTheySeeWholeNumbersThatNeverShrink() {
        var clock = clock();
        clock.pass(Duration.ofHours(1));
        var writer =
                Thread.startVirtualThread(() -> IntStream.range(0, 300).forEach(_ -> clock.pass(Duration.ofHours(1))));

        var last = Duration.ZERO;
        while (writer.isAlive()) {
            var seen = clock.current();
            assertThat(seen).isGreaterThanOrEqualTo(last);
            last = seen;
        }

        assertThat(clock.current()).isEqualTo(Duration.ofHours(301));
    }

    private ClockOffset clock() {
        return new ClockOffset(directory.resolve("clock-offset"));
    }
}
