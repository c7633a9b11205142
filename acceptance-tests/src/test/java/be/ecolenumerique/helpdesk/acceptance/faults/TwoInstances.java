package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Ports;
import be.ecolenumerique.helpdesk.localstack.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two instances of one service behind a balancer that listens where the others expect the service. */
final class TwoInstances implements AutoCloseable {
    private final LocalService service;
    private final Balancer balancer;
    private final int firstPort = FreePorts.next();
    private final int secondPort = FreePorts.next();
    private Optional<Program> second = Optional.empty();

    TwoInstances(LocalService service, Ports ports) {
        this.service = service;
        this.balancer = Balancer.at(ports.of(service.port()));
        balancer.add(firstPort);
    }

    /** For the instance that the stack starts. */
    Map<String, String> settings() {
        return Map.of("server.port", Integer.toString(firstPort));
    }

    void startSecond(LocalStack stack) {
        Program program = stack.another(service, secondPort, FreePorts.next());
        second = Optional.of(program);
        program.server().start();
        balancer.add(secondPort);
    }

    /** As a rolling update does: out of service, stopped in order, started, in service again once it is ready. */
    void replaceBoth(LocalStack stack) {
        replace(stack.service(service), firstPort);
        replace(second.orElseThrow(), secondPort);
    }

    /** Both, to kill and start again; the balancer finds out by itself. */
    List<Program> programs(LocalStack stack) {
        return List.of(stack.service(service), second.orElseThrow());
    }

    private void replace(Program program, int port) {
        balancer.remove(port);
        program.server().stop();
        program.server().start();
        balancer.add(port);
    }

    @Override
    public void close() {
        second.ifPresent(Program::close);
        balancer.close();
    }
}
