package be.ecolenumerique.helpdesk.notification.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long one replica may take for one mail; an SMTP dialogue gets two thirds of it
 * @param parallelism mails that go out side by side
 * @param keepConnections how long an idle connection to the mail server is kept; 0 = not at all
 * @param interval between two looks at the outbox where nothing wakes the sender
 */
@ConfigurationProperties("helpdesk.mail")
record SendingSettings(
        @DefaultValue("2m") Duration lease,
        @DefaultValue("8") int parallelism,
        @DefaultValue("10s") Duration keepConnections,
        @DefaultValue("1s") Duration interval) {

    Duration budget() {
        return lease.multipliedBy(2).dividedBy(3);
    }
}
