package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.backends.mail.Mailbox;
import be.ecolenumerique.helpdesk.backends.mail.SmtpBackend;
import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * MongoDB, Kafka, SMTP with its mailbox page, the issuer, the four services and the front door, all running and ready. Closing it ends every
 * process that it started, the services first.
 */
public final class LocalStack implements AutoCloseable {

    private final StackOptions options;
    private final Secrets secrets;
    private final Foundation foundation;
    private final Program door;
    private final Programs programs;
    private final ServiceSettings settings;
    private final Map<LocalService, Program> services = new EnumMap<>(LocalService.class);
    private volatile boolean closing;

    private LocalStack(StackOptions options, Secrets secrets, Programs programs, Foundation foundation) {
        this.options = options;
        this.secrets = secrets;
        this.foundation = foundation;
        this.programs = programs;
        this.door = programs.frontDoor();
        this.settings = new ServiceSettings(options, secrets, foundation.mongo(), foundation.kafka());
        Arrays.stream(LocalService.values())
                .forEach(service -> services.put(service, programs.service(service, settings)));
    }

    /** Starts everything; returns when everything is ready, or fails with the log of what is not and leaves nothing behind. */
    public static LocalStack start(StackOptions options) {
        var data = options.data().create();
        var secrets = Secrets.in(data.secrets());
        var programs = new Programs(options, secrets);
        var stack = new LocalStack(options, secrets, programs, Foundation.start(options, programs.issuer()));
        try {
            stack.startPrograms();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startPrograms() {
        var progress = new Progress(options.progress());
        Together.run(programs()
                .map(program -> (Runnable) () -> progress.of(program.name(), program.server()::start))
                .toList());
    }

    private Stream<Program> programs() {
        return Stream.concat(services.values().stream(), Stream.of(door));
    }

    public StackOptions options() {
        return options;
    }

    /** Calls back with the name of each program that ends, until the stack is closed. */
    void onUnexpectedEnd(Consumer<String> listener) {
        programs()
                .forEach(program -> program.server().current().onEnd(() -> {
                    if (!closing) {
                        listener.accept(program.name());
                    }
                }));
    }

    /** Everybody's way in. */
    public FrontDoorClient frontDoor() {
        return new FrontDoorClient(options.ports().http(Port.FRONT_DOOR));
    }

    public Tokens tokens() {
        return new Tokens(options.ports().http(Port.ISSUER), secrets);
    }

    /** With which the people of EN sign in to the Keycloak of this machine. */
    public String peoplePassword() {
        return secrets.peoplePassword();
    }

    public ClockOffset clock() {
        return new ClockOffset(options.data().clockOffset());
    }

    public Mailbox mailbox() {
        return foundation.smtp().mailbox();
    }

    /** One of the four, to kill, stop, freeze and start again. */
    public Program service(LocalService service) {
        return Objects.requireNonNull(services.get(service));
    }

    /**
     * One more instance of a service on ports of its own, not started yet. Nobody is led to it but by whoever asked for it,
     * who closes it too.
     *
     * @param arguments more of them, such as {@code --spring.mongodb.uri=…}
     */
    public Program another(LocalService service, int port, int management, String... arguments) {
        return programs.another(service, settings, port, management, arguments);
    }

    public MongoBackend mongo() {
        return foundation.mongo();
    }

    public KafkaBackend kafka() {
        return foundation.kafka();
    }

    public SmtpBackend smtp() {
        return foundation.smtp();
    }

    public Program issuer() {
        return foundation.issuer();
    }

    @Override
    public void close() {
        closing = true;
        Together.run(programs().map(program -> (Runnable) program::close).toList());
        foundation.close();
    }

    /** What all mail about suppliers is also sent to. */
    public String managerMailbox() {
        return ServiceSettings.MANAGER_MAILBOX;
    }
}
