package be.ecolenumerique.helpdesk.backends.containers;

import be.ecolenumerique.helpdesk.backends.mongo.MongoAddress;
import org.testcontainers.containers.GenericContainer;

/**
 * A one-node replica set in a container. Its member is known by its address within the container, which nobody outside could follow:
 * clients connect to this one server directly. Testcontainers ends it with this JVM.
 */
public final class MongoInContainer {

    static final int PORT = 27017;

    private MongoInContainer() {}

    public static MongoAddress start() {
        var container = new GenericContainer<>(ContainerImages.chosenHere().mongo());
        container
                .withCommand("mongod", "--replSet", "rs0", "--bind_ip_all")
                .withExposedPorts(PORT)
                .waitingFor(new UntilPrimary())
                .start();
        return new MongoAddress(
                "mongodb://" + container.getHost() + ":" + container.getMappedPort(PORT), "?directConnection=true");
    }
}
