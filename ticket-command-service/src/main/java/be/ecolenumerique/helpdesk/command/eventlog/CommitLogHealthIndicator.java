package be.ecolenumerique.helpdesk.command.eventlog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** For readiness: commits can be taken. */
record CommitLogHealthIndicator(CommitLog log) implements HealthIndicator {

    @Override
    public Health health() {
        return (log.isReady() ? Health.up() : Health.down())
                .withDetail("lastKnownCommit", log.lastKnownCommit())
                .build();
    }
}
