package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checklist {@code docs/stories.md} and the README name tests that exist, and the checklist leaves out no story. */
class StoriesTest {
    private static final Path PROJECT = projectAbove(Path.of("").toAbsolutePath());
    private static final Pattern NAMED = Pattern.compile("`(\\w+\\.given\\w+)`");
    private static final Pattern NAMED_CLASS = Pattern.compile("`(\\w+(?:Test|IT|E2E))`");
    private static final Pattern TEST = Pattern.compile("void (given\\w+)\\(");

    private final String checklist = read(PROJECT.resolve("docs/stories.md"));

    @Test
    void givenTheChecklist_whenItNamesATest_thenThatTestExists() {
        Set<String> existing = sources().stream().flatMap(StoriesTest::testsIn).collect(Collectors.toSet());

        assertThat(all(NAMED, checklist)).hasSizeGreaterThan(50).isSubsetOf(existing);
    }

    @Test
    void givenTheStories_whenTheChecklistIsRead_thenNoneIsLeftOut() {
        Path stories = PROJECT.resolve("acceptance-tests");

        assertThat(sources().stream()
                        .filter(source ->
                                source.startsWith(stories) && source.toString().endsWith("E2E.java"))
                        .flatMap(StoriesTest::testsIn))
                .isNotEmpty()
                .isSubsetOf(all(NAMED, checklist));
    }

    @Test
    void givenTheReadme_whenItNamesATestClass_thenThatClassExists() {
        Set<String> existing = sources().stream().map(StoriesTest::className).collect(Collectors.toSet());

        assertThat(all(NAMED_CLASS, read(PROJECT.resolve("README.md"))))
                .isNotEmpty()
                .isSubsetOf(existing);
    }

    private static List<Path> sources() {
        return files(PROJECT, 1)
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(tests -> files(tests, Integer.MAX_VALUE))
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static Stream<Path> files(Path directory, int depth) {
        try (var files = Files.walk(directory, depth)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> testsIn(Path source) {
        return all(TEST, read(source)).stream().map(test -> className(source) + "." + test);
    }

    private static String className(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path projectAbove(Path directory) {
        return Files.exists(directory.resolve("docs/stories.md"))
                ? directory
                : projectAbove(Optional.ofNullable(directory.getParent())
                        .orElseThrow(() -> new AssertionError("docs/stories.md is missing")));
    }
}
