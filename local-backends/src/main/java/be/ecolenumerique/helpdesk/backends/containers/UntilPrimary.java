package be.ecolenumerique.helpdesk.backends.containers;

import be.ecolenumerique.helpdesk.backends.mongo.ReplicaSet;
import java.util.concurrent.TimeUnit;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Makes the mongod of a container a replica set of one, and waits until it is its primary. */
final class UntilPrimary extends AbstractWaitStrategy {

    @Override
    protected void waitUntilReady() {
        var address = waitStrategyTarget.getHost() + ":" + waitStrategyTarget.getMappedPort(MongoInContainer.PORT);
        var replicaSet = new ReplicaSet(address, "localhost:" + MongoInContainer.PORT);
        Unreliables.retryUntilTrue(
                Math.toIntExact(startupTimeout.toSeconds()),
                TimeUnit.SECONDS,
                () -> getRateLimiter().getWhenReady(replicaSet::isReady));
    }
}
