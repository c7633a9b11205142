package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.JavaCommand;
import be.ecolenumerique.helpdesk.localstack.frontdoor.FrontDoor;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the issuer, the front door and the four services are started from what the build made. */
final class Programs {

    private static final String READINESS = "/actuator/health/readiness";

    private final StackOptions options;
    private final Secrets secrets;
    private final ProjectDirectory project = ProjectDirectory.find();

    Programs(StackOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    Program issuer() {
        return options.identity() == Identity.KEYCLOAK ? new LocalKeycloak(options, secrets).program() : localIssuer();
    }

    private Program localIssuer() {
        var health = options.ports().http(Port.ISSUER).resolve("/actuator/health");
        return new Program("local-issuer", () -> jar("local-issuer", List.of("-Xmx128m"), issuerArguments()), health);
    }

    Program frontDoor() {
        return new Program("front-door", this::frontDoorCommand, health(Port.FRONT_DOOR_MANAGEMENT));
    }

    Program service(LocalService service, ServiceSettings settings) {
        return new Program(
                service.module(),
                () -> jar(service.module(), jvm(), arguments(settings.write(service))),
                health(service.management()));
    }

    Program another(LocalService service, ServiceSettings settings, int port, int management, String... arguments) {
        var name = service.module() + "-" + port;
        return new Program(
                name,
                () -> new ChildCommand(
                        name,
                        words(
                                service.module(),
                                jvm(),
                                arguments(settings.write(service), on(port, management, arguments))),
                        options.data().log(name)),
                URI.create("http://localhost:" + management + READINESS));
    }

    private static String[] on(int port, int management, String... arguments) {
        return Stream.concat(
                        Stream.of("--server.port=" + port, "--management.server.port=" + management),
                        Arrays.stream(arguments))
                .toArray(String[]::new);
    }

    /** As in the images it ends where its heap does. More options where somebody wants them: {@code HELPDESK_SERVICE_JVM}, by spaces. */
    private List<String> jvm() {
        var more = Optional.ofNullable(System.getenv("HELPDESK_SERVICE_JVM")).orElse("");
        return Stream.concat(
                        Stream.of("-Xmx" + options.heap(), "-XX:+ExitOnOutOfMemoryError"),
                        Arrays.stream(more.split(" ")).filter(option -> !option.isBlank()))
                .toList();
    }

    private static List<String> arguments(Path settings, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.profiles.active=local",
                                "--spring.config.additional-location=file:" + settings),
                        Arrays.stream(more))
                .toList();
    }

    private List<String> issuerArguments() {
        return List.of(
                "--server.port=" + options.ports().of(Port.ISSUER),
                "--issuer.key-file=" + secrets.issuerKey(),
                "--issuer.portal-redirect=" + options.ports().http(Port.FRONT_DOOR) + "/portal/callback",
                "--spring.config.additional-location=file:" + secrets.clientsFile());
    }

    private ChildCommand frontDoorCommand() {
        var program = UnpackedProgram.of(project.program("local-stack"));
        var jvm = with(program.archive("front-door"), List.of("-Xmx160m"));
        var words = JavaCommand.main(program.jar(), FrontDoor.class, jvm, frontDoorArguments());
        return new ChildCommand("front-door", words, options.data().log("front-door"));
    }

    private List<String> frontDoorArguments() {
        var ports = options.ports();
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + ports.of(Port.FRONT_DOOR),
                "--management.server.port=" + ports.of(Port.FRONT_DOOR_MANAGEMENT),
                "--front-door.issuer=" + ports.http(Port.ISSUER)));
        arguments.addAll(options.identity().signIn(ports));
        Arrays.stream(LocalService.values())
                .map(service -> "--front-door.services." + service.shortName() + "=" + ports.http(service.port()))
                .forEach(arguments::add);
        return arguments;
    }

    private ChildCommand jar(String module, List<String> jvm, List<String> arguments) {
        return new ChildCommand(
                module, words(module, jvm, arguments), options.data().log(module));
    }

    private List<String> words(String module, List<String> jvm, List<String> arguments) {
        var program = UnpackedProgram.of(project.program(module));
        return JavaCommand.jar(program.jar(), with(program.archive(module), jvm), arguments);
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private URI health(Port management) {
        return options.ports().http(management).resolve(READINESS);
    }
}
