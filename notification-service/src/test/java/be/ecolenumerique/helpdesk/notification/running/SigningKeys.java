package be.ecolenumerique.helpdesk.notification.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** A key pair for links, the private one in a file as a deployment has it. */
final class SigningKeys {
    static final KeyPair PAIR = generate();

    private SigningKeys() {}

    static Path file() {
        try {
            Path file = Files.createTempFile("link-key-", ".pem");
            String base64 =
                    Base64.getMimeEncoder().encodeToString(PAIR.getPrivate().getEncoded());
            Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
