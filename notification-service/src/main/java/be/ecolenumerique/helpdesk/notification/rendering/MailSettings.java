package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From whom mails come and whom they answer to.
 *
 * @param managerMailbox of whoever follows the suppliers (tutoriel §4); Reply-To of every mail
 * @param appointmentLength of invitations
 */
@ConfigurationProperties("helpdesk.mail")
public record MailSettings(
        EmailAddress sender,
        EmailAddress managerMailbox,
        @DefaultValue("1h") Duration appointmentLength) {

    public String domain() {
        return sender.value().substring(sender.value().indexOf('@') + 1);
    }
}
