package be.ecolenumerique.helpdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What nobody may guess, made at first start and kept with the data: the secret of each system that signs in, and the pair of keys of the
 * school's signed links (Ed25519, PEM).
 */
final class Secrets {

    static final String LINK_KEY_ID = "local-1";
    static final String PEOPLE = "people-password";
    private static final int BYTES = 32;
    private static final List<SystemClient> CLIENTS = List.of(SystemClient.values());

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    static Secrets in(Path directory) {
        var secrets = new Secrets(directory);
        try {
            if (!Files.exists(secrets.linkPrivateKey())) {
                secrets.makeLinkKeys();
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep secrets in " + directory, e);
        }
    }

    Path issuerKey() {
        return directory.resolve("issuer.jwk");
    }

    Path linkPrivateKey() {
        return directory.resolve("link-private-key.pem");
    }

    /** One file per key id that is still trusted. */
    Path linkPublicKeys() {
        return directory.resolve("link-public-keys");
    }

    /** The key under which the command service hides addresses in its log. */
    String addressKey() {
        return made("address-key");
    }

    /** The secret of a system that signs in. */
    String ofClient(String id) {
        return made("client-" + id);
    }

    /** The one password of the people of EN in a realm of this machine. */
    public String peoplePassword() {
        return made(PEOPLE);
    }

    private String made(String name) {
        var file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + file, e);
        }
    }

    /** What the issuer is told of the systems that sign in. */
    Path clientsFile() {
        var file = directory.resolve("issuer-clients.properties");
        try {
            write(
                    file,
                    IntStream.range(0, CLIENTS.size()).mapToObj(this::client).collect(Collectors.joining()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private String client(int index) {
        var client = CLIENTS.get(index);
        var key = "issuer.clients[" + index + "].";
        return key + "id=" + client.id() + "\n" + key + "secret=" + ofClient(client.id()) + "\n" + key + "roles="
                + client.role() + "\n";
    }

    private void makeLinkKeys() throws IOException {
        Files.createDirectories(linkPublicKeys());
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            write(linkPublicKeys().resolve(LINK_KEY_ID + ".pem"), pem("PUBLIC KEY", keys.getPublic()));
            write(linkPrivateKey(), pem("PRIVATE KEY", keys.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM makes no Ed25519 keys", e);
        }
    }

    private static String pem(String kind, Key key) {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Readable by its owner alone. */
    static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }
}
