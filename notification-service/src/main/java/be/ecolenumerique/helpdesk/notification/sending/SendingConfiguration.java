package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import be.ecolenumerique.helpdesk.directory.DirectoryReplica;
import be.ecolenumerique.helpdesk.notification.deciding.DirectoryFacts;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews;
import be.ecolenumerique.helpdesk.notification.outbox.Claims;
import be.ecolenumerique.helpdesk.notification.outbox.MessageIds;
import be.ecolenumerique.helpdesk.notification.outbox.Notices;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import be.ecolenumerique.helpdesk.notification.rendering.MailSettings;
import be.ecolenumerique.helpdesk.notification.rendering.MimeMails;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the outbox to the mail server. Leases, attempts and backoff are on real time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, SendingSettings.class})
class SendingConfiguration {

    @Bean
    SmtpMailer smtpMailer(SmtpSettings smtp, SendingSettings sending, MailSettings mail) {
        return new SmtpMailer(smtp, sending.budget(), sending.keepConnections(), mail.domain());
    }

    @Bean
    Desk desk(
            Outbox outbox,
            MessageIds messageIds,
            TicketViews tickets,
            SendingSettings settings,
            @Qualifier("realClock") Clock clock) {
        return new Desk(
                new Claims(outbox, settings.lease(), clock),
                new Notices(messageIds),
                tickets,
                MailWaits.drawnBy(() -> ThreadLocalRandom.current().nextDouble()),
                clock);
    }

    @Bean
    MailPreparation mailPreparation(
            TicketViews tickets,
            Outbox outbox,
            DirectoryFacts directory,
            DirectoryReplica replica,
            @Qualifier("realClock") Clock clock) {
        var current = new CurrentDirectory(directory, replica);
        return new MailPreparation(new Inquiry(tickets, outbox, current), current, clock);
    }

    @Bean
    MailMetrics mailMetrics(MeterRegistry meters) {
        return new MailMetrics(meters);
    }

    @Bean
    Transmissions transmissions(SmtpMailer mailer, SendingSettings settings, Spans spans, MailMetrics metrics) {
        return new Transmissions(mailer, new Places(settings.parallelism()), spans, metrics);
    }

    @Bean
    Postman postman(
            MailPreparation preparation, Desk desk, MimeMails mails, Transmissions transmissions, MailMetrics metrics) {
        return new Postman(preparation, desk, new Stationery(mails), transmissions, metrics);
    }

    @Bean
    Sending sending(
            Outbox outbox,
            Postman postman,
            SmtpMailer mailer,
            SendingSettings settings,
            @Qualifier("realClock") Clock clock) {
        var sender = new MailSender(outbox, postman, clock, settings.interval(), settings.parallelism());
        return new Sending(outbox, sender, mailer);
    }

    @Bean
    OutboxGauges outboxGauges(Outbox outbox, MeterRegistry meters, @Qualifier("realClock") Clock clock) {
        return new OutboxGauges(outbox, meters, clock);
    }

    @Bean
    HealthIndicator sendingHealthIndicator(Sending sending, OutboxGauges gauges) {
        return () -> (sending.isAlive() ? Health.up() : Health.outOfService())
                .withDetail("unreadable", gauges.unreadable())
                .build();
    }
}
