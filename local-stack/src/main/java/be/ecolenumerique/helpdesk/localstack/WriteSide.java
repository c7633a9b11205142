package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import java.net.URI;

/** The command service alone, with MongoDB, Kafka and the issuer: for measuring writes. Closing it ends all of them. */
public final class WriteSide implements AutoCloseable {

    private final StackOptions options;
    private final Secrets secrets;
    private final Foundation foundation;
    private final Program service;

    private WriteSide(StackOptions options) {
        this.options = options;
        this.secrets = Secrets.in(options.data().create().secrets());
        var programs = new Programs(options, secrets);
        this.foundation = Foundation.start(options, programs.issuer());
        this.service = programs.service(
                LocalService.COMMAND, new ServiceSettings(options, secrets, foundation.mongo(), foundation.kafka()));
    }

    /** Returns when the service is ready, or fails and leaves nothing behind. */
    public static WriteSide start(StackOptions options) {
        var side = new WriteSide(options);
        try {
            side.service.server().start();
            return side;
        } catch (RuntimeException e) {
            side.close();
            throw e;
        }
    }

    public URI address() {
        return options.ports().http(Port.COMMAND);
    }

    public URI management() {
        return options.ports().http(Port.COMMAND_MANAGEMENT);
    }

    public Tokens tokens() {
        return new Tokens(options.ports().http(Port.ISSUER), secrets);
    }

    public MongoBackend mongo() {
        return foundation.mongo();
    }

    /** The command service, to kill and start again. */
    public Program service() {
        return service;
    }

    @Override
    public void close() {
        service.close();
        foundation.close();
    }
}
