package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each service is made of, in the service itself (CycloneDX), so that a scan for known vulnerabilities has all to look at. */
class SbomTest {
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource(LocalService.class)
    void givenAService_whenItsLibrariesAreCompared_thenItsBillOfMaterialsNamesEachOfThem(LocalService service)
            throws IOException {
        try (var jar = new JarFile(program(service).toFile())) {
            var shipped = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .toList();

            assertThat(shipped).hasSizeGreaterThan(50);
            assertThat(named(jar)).containsAll(withoutBootsOwnTool(shipped));
        }
    }

    /** Boot's packaging adds it, and no build knows of it before. */
    private static List<String> withoutBootsOwnTool(List<String> shipped) {
        return shipped.stream()
                .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                .toList();
    }

    private static Set<String> named(JarFile jar) throws IOException {
        var entry = jar.stream()
                .filter(e -> e.getName().endsWith("META-INF/sbom/application.cdx.json"))
                .findFirst()
                .orElseThrow();
        String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        return JSON.readTree(text)
                .required("components")
                .valueStream()
                .map(SbomTest::fileName)
                .collect(Collectors.toSet());
    }

    private static String fileName(JsonNode component) {
        String purl = component.required("purl").asString();
        int classifier = purl.indexOf("classifier=");
        String suffix = classifier < 0 ? "" : "-" + purl.substring(classifier).split("[=&]", -1)[1];
        return component.required("name").asString() + "-"
                + component.required("version").asString() + suffix + ".jar";
    }

    private static Path program(LocalService service) throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of("..", service.module(), "target"), "*-app.jar")) {
            return jars.iterator().next();
        }
    }
}
