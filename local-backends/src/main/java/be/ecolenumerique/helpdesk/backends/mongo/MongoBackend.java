package be.ecolenumerique.helpdesk.backends.mongo;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.backends.process.Restartable;
import be.ecolenumerique.helpdesk.backends.process.ServerProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A MongoDB for tests and for the local stack: a mongod of our own as a one-node replica set, or one that runs already: the one that MONGODB_URI
 * names, or one in a container. Another one is not ours to stop.
 */
public final class MongoBackend implements Restartable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MongoAddress address;
    private final Optional<ServerProcess> own;

    private MongoBackend(MongoAddress address, Optional<ServerProcess> own) {
        this.address = address;
        this.own = own;
    }

    /** The one that MONGODB_URI names, else one of our own in a temporary directory. */
    public static MongoBackend obtain() {
        return external().orElseGet(MongoBackend::start);
    }

    /** The one that MONGODB_URI names, else our own on this port, with its data and its log in this directory. */
    public static MongoBackend obtain(Path directory, int port) {
        return external().orElseGet(() -> start(directory, port));
    }

    private static Optional<MongoBackend> external() {
        return MongoAddress.configured().map(MongoBackend::at);
    }

    /** One that runs already. */
    public static MongoBackend at(MongoAddress address) {
        return new MongoBackend(address, Optional.empty());
    }

    /** Our own on a free port, its data thrown away at the end of this JVM. */
    public static MongoBackend start() {
        return start(TemporaryDirectory.create("mongo-"), FreePorts.next());
    }

    /** Our own on this port, with its data and its log in this directory. */
    public static MongoBackend start(Path directory, int port) {
        var mongod = new Mongod(MongodBinary.ofThisMachine().obtain(), directory, port);
        var server = new ServerProcess(mongod::command, PATIENCE, new ReplicaSet(port)::isReady);
        server.start();
        return new MongoBackend(MongoAddress.ofReplicaSet(port), Optional.of(server));
    }

    /** The connection string of one database. */
    public String uri(String database) {
        return address.uri(database);
    }

    /** The connection string without a database. */
    public String uri() {
        return address.uri("");
    }

    public boolean isOurs() {
        return own.isPresent();
    }

    @Override
    public ServerProcess server() {
        return own.orElseThrow(() -> new IllegalStateException(
                "This MongoDB is not ours to start or stop: unset MONGODB_URI for this test"));
    }

    @Override
    public void close() {
        own.ifPresent(ServerProcess::stop);
    }
}
