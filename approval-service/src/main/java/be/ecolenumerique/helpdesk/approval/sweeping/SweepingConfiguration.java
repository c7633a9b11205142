package be.ecolenumerique.helpdesk.approval.sweeping;

import be.ecolenumerique.helpdesk.approval.RepeatedTask;
import be.ecolenumerique.helpdesk.approval.commands.TicketCommands;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.consumer.autoconfigure.Consumers;
import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The sweeper and its rhythm. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SweepingProperties.class)
class SweepingConfiguration {

    @Bean
    ApprovalSweeper approvalSweeper(PendingApprovals pending, TicketCommands commands, DomainClock clock) {
        var attempts =
                new Attempts(System::nanoTime, () -> ThreadLocalRandom.current().nextDouble());
        return new ApprovalSweeper(pending, commands, attempts, clock);
    }

    @Bean
    RepeatedTask sweeping(
            PendingApprovals pending,
            ApprovalSweeper sweeper,
            Consumers consumers,
            SweepingProperties settings,
            MeterRegistry metrics) {
        Mono<Boolean> indexed = pending.prepare().thenReturn(true).cacheInvalidateIf(done -> !done);
        Mono<Void> sweep = new OnceCaughtUp(() -> isReady(consumers)).then(sweeper.sweep());
        return new RepeatedTask("sweep", settings.sweepInterval(), indexed.then(sweep), metrics);
    }

    private static boolean isReady(Consumers consumers) {
        return consumers.all().stream().allMatch(consumer -> consumer.state().isReady());
    }

    @Bean
    RepeatedTask measuring(
            PendingApprovals pending, DomainClock clock, SweepingProperties settings, MeterRegistry metrics) {
        var backlog = new BacklogMetrics(pending, clock, metrics);
        return new RepeatedTask("backlog", settings.backlogInterval(), backlog.measure(), metrics);
    }
}
