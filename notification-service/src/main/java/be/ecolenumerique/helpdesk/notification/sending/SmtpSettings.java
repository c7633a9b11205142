package be.ecolenumerique.helpdesk.notification.sending;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The mail server, under Spring's own names. {@code properties}: of Jakarta Mail, such as {@code mail.smtp.starttls.enable}. */
@ConfigurationProperties("spring.mail")
public record SmtpSettings(
        @DefaultValue("localhost") String host,
        @DefaultValue("1025") int port,
        Optional<String> username,
        Optional<String> password,
        @DefaultValue Map<String, String> properties) {

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + "]";
    }
}
