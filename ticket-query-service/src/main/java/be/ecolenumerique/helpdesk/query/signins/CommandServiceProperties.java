package be.ecolenumerique.helpdesk.query.signins;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the command service is, and as whom it is asked.
 *
 * @param issuerUri of the OIDC provider that gives tokens for client credentials
 */
@ConfigurationProperties("helpdesk.clients")
public record CommandServiceProperties(URI commandUrl, URI issuerUri, Registration registration) {

    public record Registration(
            String clientId, @DefaultValue("") String clientSecret) {
        @Override
        public String toString() {
            return "Registration[" + clientId + "]";
        }
    }
}
