package be.ecolenumerique.helpdesk.notification.rendering;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the links in mails lead, and the key that signs the school's.
 *
 * @param linkKeys the approval service knows the public key under its id
 */
@ConfigurationProperties("helpdesk")
public record LinkSettings(URI portalUrl, URI answersUrl, SigningKey linkKeys) {

    /** @param signing file with an Ed25519 private key, PKCS#8 PEM */
    public record SigningKey(String id, Path signing) {}
}
