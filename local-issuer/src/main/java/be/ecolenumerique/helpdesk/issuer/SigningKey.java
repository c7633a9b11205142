package be.ecolenumerique.helpdesk.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, kept in a file that only its owner reads; made when the file is absent. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static JWKSet in(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return new JWKSet(RSAKey.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the signing key in " + file, e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(file + " holds no signing key", e);
        }
    }

    private static void write(Path file) throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.toJSONString());
    }
}
