package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import be.ecolenumerique.helpdesk.consumer.polling.RunningConsumer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when each consumer that serves is ready; the details say in one word how each is. */
final class ConsumersHealth implements HealthIndicator {
    private final Consumers consumers;

    ConsumersHealth(Consumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public Health health() {
        boolean ready = consumers.serving().stream().allMatch(c -> c.state().isReady());
        Health.Builder health = ready ? Health.up() : Health.outOfService();
        for (RunningConsumer consumer : consumers.all()) {
            health.withDetail(consumer.name(), consumer.state().word());
        }
        return health.build();
    }
}
