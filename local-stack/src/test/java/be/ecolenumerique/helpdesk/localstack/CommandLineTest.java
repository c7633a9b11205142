package be.ecolenumerique.helpdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void givenNothing_whenParsed_thenDataAreKeptAndTheStoryIsPlayed() {
        assertThat(CommandLine.parse(List.of()))
                .isEqualTo(new CommandLine(Path.of(".local"), 0, false, true, Identity.LOCAL_ISSUER));
    }

    @Test
    void givenEveryOption_whenParsed_thenEachCounts() {
        assertThat(CommandLine.parse(List.of("--fresh", "--without-story", "--data", "/tmp/x", "--port-offset", "100")))
                .isEqualTo(new CommandLine(Path.of("/tmp/x"), 100, true, false, Identity.LOCAL_ISSUER));
    }

    @ParameterizedTest
    @CsvSource({"--frech,--frech", "--data,--data", "--port-offset ten,ten"})
    void givenMistake_whenParsed_thenTheSentenceNamesIt(String line, String named) {
        assertThatThrownBy(() -> CommandLine.parse(List.of(line.split(" "))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(named);
    }
}
