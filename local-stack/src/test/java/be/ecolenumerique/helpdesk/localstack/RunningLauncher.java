package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.ChildProcess;
import be.ecolenumerique.helpdesk.backends.process.JavaCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The program behind {@code ./start} as an operator starts it, on ports of its own, and what it says. */
final class RunningLauncher {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Ports ports;
    private final ChildProcess process;

    private RunningLauncher(Ports ports, ChildProcess process) {
        this.ports = ports;
        this.process = process;
    }

    static RunningLauncher start(Path data, Path log, Ports ports, String... options) {
        var arguments = new ArrayList<>(List.of("--data", data.toString()));
        arguments.addAll(List.of(options));
        var words = JavaCommand.jar(ProjectDirectory.find().program("local-stack"), List.of("-Xmx192m"), arguments);
        var overrides = ports.numbers().entrySet().stream()
                .collect(Collectors.toMap(
                        port -> port.getKey().variable(),
                        port -> port.getValue().toString()));
        return new RunningLauncher(ports, ChildProcess.start(new ChildCommand("start", words, overrides, log)));
    }

    RunningLauncher untilItStays() {
        process.awaitReady(PATIENCE, () -> said().contains("Ctrl-C arrête tout"));
        return this;
    }

    boolean endsWithin(Duration time) {
        return process.endsWithin(time);
    }

    String said() {
        return process.logTail(200);
    }

    /** The programs that it started, the watchdog aside, which ends by itself. */
    List<ProcessHandle> programs() {
        return ProcessHandle.of(process.pid())
                .orElseThrow()
                .descendants()
                .filter(RunningLauncher::isProgram)
                .toList();
    }

    private static boolean isProgram(ProcessHandle handle) {
        return handle.info()
                .command()
                .filter(command -> !command.endsWith("sh"))
                .isPresent();
    }

    /** As the system does when it shuts down, and as Ctrl-C does. */
    void terminate() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroy);
    }

    /** kill -9 of this one process: nothing in it can tidy up. */
    void killAlone() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    FrontDoorClient frontDoor() {
        return new FrontDoorClient(ports.http(Port.FRONT_DOOR));
    }

    String token(TutorialPerson person) {
        return Http.postForm(ports.http(Port.ISSUER).resolve("/local/token"), Map.of("person", person.id()))
                .body();
    }
}
