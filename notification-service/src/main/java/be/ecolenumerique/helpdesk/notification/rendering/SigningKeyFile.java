package be.ecolenumerique.helpdesk.notification.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key of links in a file: Ed25519, PKCS#8, PEM. Its content is in no message. */
final class SigningKeyFile {
    private SigningKeyFile() {}

    static PrivateKey read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance("Ed25519").generatePrivate(encoded);
        } catch (IOException e) {
            throw new IllegalStateException("helpdesk.link-keys.signing: " + file + " can not be read", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "helpdesk.link-keys.signing: " + file + " holds no Ed25519 private key (PKCS#8, PEM)");
        }
    }
}
