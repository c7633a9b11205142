package be.ecolenumerique.helpdesk.localstack.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindJdkIT {

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aMachineWithoutJdk() throws IOException {
        environment.put(
                "HOME", Files.createDirectories(directory.resolve("home")).toString());
        environment.put(
                "JDK_ROOTS", Files.createDirectories(directory.resolve("jvm")).toString());
        environment.put("PATH", toolsWithoutJava());
    }

    @Test
    void givenNoJdk_whenSearched_thenItFailsAndPrintsNothing() throws Exception {
        assertThat(find()).isEqualTo(new Script(1, ""));
    }

    @ParameterizedTest
    @CsvSource({"17.0.15,false", "24.0.2,false", "25,true", "25.0.3,true", "26-ea,true", "100.1,true"})
    void givenVersion_whenSearched_thenOnly25OrNewerIsTaken(String version, boolean taken) throws Exception {
        var home = Script.fakeJdk(directory.resolve("jvm/some-jdk"), version);

        assertThat(find()).isEqualTo(taken ? new Script(0, home.toString()) : new Script(1, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jvm/temurin-25",
                "jvm/zulu-25.jdk/Contents/Home",
                "jvm/openjdk@25/libexec/openjdk.jdk/Contents/Home",
                "home/.sdkman/candidates/java/25-tem",
                "home/.jdks/with a space 25",
                "home/.asdf/installs/java/temurin-25",
                "home/.local/share/mise/installs/java/25"
            })
    void givenPlaceWhereToolsPutJdks_whenSearched_thenItIsFoundThere(String place) throws Exception {
        var home = Script.fakeJdk(directory.resolve(place), "25.0.1");

        assertThat(find()).isEqualTo(new Script(0, home.toString()));
    }

    @Test
    void givenOldJavaHomeAndNewJdkElsewhere_whenSearched_thenTheNewOneIsTaken() throws Exception {
        environment.put(
                "JAVA_HOME", Script.fakeJdk(directory.resolve("old"), "17.0.15").toString());
        var home = Script.fakeJdk(directory.resolve("jvm/new"), "25");

        assertThat(find()).isEqualTo(new Script(0, home.toString()));
    }

    @Test
    void givenNewJavaHome_whenSearched_thenItWinsOverAllOthers() throws Exception {
        Script.fakeJdk(directory.resolve("jvm/other"), "26");
        var home = Script.fakeJdk(directory.resolve("mine"), "25.0.3");
        environment.put("JAVA_HOME", home.toString());

        assertThat(find()).isEqualTo(new Script(0, home.toString()));
    }

    @Test
    void givenVariableOfABuildServer_whenSearched_thenItIsRead() throws Exception {
        var home = Script.fakeJdk(directory.resolve("toolcache"), "25.0.3");
        environment.put("JAVA_HOME_25_X64", home.toString());

        assertThat(find()).isEqualTo(new Script(0, home.toString()));
    }

    @Test
    void givenJavacOnThePath_whenSearched_thenItsHomeIsFoundThroughTheLink() throws Exception {
        var home = Script.fakeJdk(directory.resolve("opt/jdk"), "25.0.3");
        var bin = Files.createDirectories(directory.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("javac"), home.resolve("bin/javac"));
        environment.merge("PATH", bin.toString(), (path, more) -> path + ":" + more);

        assertThat(find()).isEqualTo(new Script(0, home.toString()));
    }

    @Test
    void givenRuntimeWithoutCompiler_whenSearched_thenItIsNotTaken() throws Exception {
        var home = Script.fakeJdk(directory.resolve("jvm/jre"), "25");
        Files.delete(home.resolve("bin/javac"));

        assertThat(find().code()).isEqualTo(1);
    }

    private Script find() throws IOException, InterruptedException {
        return Script.run("find-jdk.sh", environment);
    }

    /** The few programs that the script uses, without the machine's own JDK beside them. */
    private String toolsWithoutJava() throws IOException {
        var tools = Files.createDirectories(directory.resolve("tools"));
        for (var tool : List.of("sed", "env", "grep", "dirname", "readlink")) {
            var program = Stream.of("/usr/bin", "/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst();
            Files.createSymbolicLink(tools.resolve(tool), program.orElseThrow());
        }
        return tools.toString();
    }
}
