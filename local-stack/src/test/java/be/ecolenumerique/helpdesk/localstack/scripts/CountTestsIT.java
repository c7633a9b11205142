package be.ecolenumerique.helpdesk.localstack.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountTestsIT {

    @TempDir
    Path directory;

    private Path began = Path.of("");

    @BeforeEach
    void aRunBegins() throws IOException {
        began = Files.writeString(directory.resolve("began"), "");
        Files.setLastModifiedTime(began, FileTime.from(Instant.EPOCH.plusSeconds(1_000)));
    }

    @Test
    void givenReportsOfBothTiers_whenCounted_thenTheyAreSummed() throws Exception {
        report("a/target/surefire-reports/TEST-one.xml", "tests=\"5\" errors=\"0\" skipped=\"1\" failures=\"0\"");
        report("b c/target/failsafe-reports/TEST-two.xml", "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\"");

        assertThat(count()).isEqualTo(new Script(0, "7 passed, 0 failed, 1 skipped"));
    }

    @Test
    void givenFailureAndError_whenCounted_thenBothAreFailedAndTheRunFails() throws Exception {
        report("a/target/surefire-reports/TEST-one.xml", "tests=\"5\" errors=\"1\" skipped=\"0\" failures=\"1\"", """
                <testcase name="givenGood_thenFine" classname="a.OneIT" time="0.1"/>
                <testcase name="givenBad_thenRed" classname="a.OneIT" time="0.1">
                  <failure message="expected 2&#10;but was 1" type="AssertionError"><![CDATA[a.OneIT <error]]></failure>
                </testcase>
                <testcase name="givenCut_thenRed" classname="a.OneIT" time="0.1">
                  <error type="IOException"/>
                </testcase>
                """);

        assertThat(count()).isEqualTo(new Script(1, """
                failed: a.OneIT.givenBad_thenRed: expected 2 but was 1
                failed: a.OneIT.givenCut_thenRed: IOException
                3 passed, 2 failed, 0 skipped"""));
    }

    @Test
    void givenNoReport_whenCounted_thenTheRunFails() throws Exception {
        assertThat(count()).isEqualTo(new Script(1, "0 passed, 0 failed, 0 skipped"));
    }

    @Test
    void givenReportOfAnEarlierRun_whenCounted_thenItDoesNotCount() throws Exception {
        var old = report(
                "a/target/surefire-reports/TEST-one.xml", "tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));

        assertThat(count().code()).isEqualTo(1);
    }

    private Script count() throws IOException, InterruptedException {
        return Script.run("count-tests.sh", Map.of(), directory.toString(), began.toString());
    }

    private Path report(String name, String numbers) throws IOException {
        return report(name, numbers, "");
    }

    private Path report(String name, String numbers, String cases) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="one" time="0.1" %s flakes="0">
                  <properties/>
                %s</testsuite>
                """.formatted(numbers, cases));
    }
}
