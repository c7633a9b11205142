package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A real Keycloak with the realm and the theme of this repository ({@code keycloak/}). What it is told is secret comes in its
 * environment; the realm is imported once, into an empty store beside the other data.
 */
final class LocalKeycloak {
    private static final String HOME = "HELPDESK_KEYCLOAK_HOME";
    private static final String SENDER = "assistance@ecolenumerique.example";

    private final StackOptions options;
    private final Secrets secrets;
    private final Path sources = ProjectDirectory.find().root().resolve("keycloak");

    LocalKeycloak(StackOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    /** Started is not ready: the realm has to answer. */
    Program program() {
        var ready = URI.create(Identity.KEYCLOAK.issuer(options.ports()) + "/.well-known/openid-configuration");
        return new Program("keycloak", this::command, ready);
    }

    private ChildCommand command() {
        Path home = options.data().keycloak();
        if (!Files.exists(home.resolve("bin/kc.sh"))) {
            copy(distribution(), home);
        }
        copy(sources.resolve("realm.json"), home.resolve("data/import/realm.json"));
        var words = List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + options.ports().of(Port.ISSUER),
                "--spi-theme--folder--dir=" + sources.resolve("themes"));
        return new ChildCommand("keycloak", words, environment(), options.data().log("keycloak"));
    }

    private static Path distribution() {
        return Optional.ofNullable(System.getenv(HOME))
                .map(Path::of)
                .filter(home -> Files.exists(home.resolve("bin/kc.sh")))
                .orElseThrow(() -> new Refused(Texts.of("start.keycloak-missing", HOME)));
    }

    private Map<String, String> environment() {
        var ports = options.ports();
        var environment = new HashMap<>(Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.ofClient("keycloak-admin"),
                "JAVA_OPTS_KC_HEAP",
                "-Xmx400m",
                "PEOPLE",
                secrets.peoplePassword(),
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                Integer.toString(ports.of(Port.SMTP)),
                "SMTP_FROM",
                SENDER,
                "PORTAL",
                ports.http(Port.FRONT_DOOR) + "/portal"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        List.of("approval-service", "ticket-query-service", "inventaire", "ticket-command-service")
                .forEach(id -> environment.put(variable(id), secrets.ofClient(id)));
        return environment;
    }

    private static String variable(String client) {
        return client.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from, e);
        }
    }
}
