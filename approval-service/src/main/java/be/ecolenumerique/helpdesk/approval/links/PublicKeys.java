package be.ecolenumerique.helpdesk.approval.links;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files {@code <key id>.pem} of one directory. A key that appears is trusted with the next look, one that leaves no
 * longer; a file that can not be read (half written, perhaps) leaves the key as it was.
 */
public final class PublicKeys {
    private static final Logger LOG = LoggerFactory.getLogger(PublicKeys.class);
    private static final String SUFFIX = ".pem";

    private final Path directory;
    private volatile Map<String, PublicKey> byId = Map.of();

    public PublicKeys(Path directory) {
        this.directory = directory;
    }

    public Optional<PublicKey> byId(String keyId) {
        return Optional.ofNullable(byId.get(keyId));
    }

    public int count() {
        return byId.size();
    }

    /** Looks at the files again. */
    public void refresh() throws IOException {
        var found = new HashMap<String, PublicKey>();
        for (Path file : files()) {
            String keyId = file.getFileName().toString().replace(SUFFIX, "");
            read(file).or(() -> byId(keyId)).ifPresent(key -> found.put(keyId, key));
        }
        if (!found.keySet().equals(byId.keySet())) {
            LOG.info("Links are trusted that were signed with {}", found.keySet());
        }
        byId = Map.copyOf(found);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        }
    }

    private static Optional<PublicKey> read(Path file) {
        try {
            return Optional.of(PublicKeyPem.parse(Files.readString(file)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.error("{} is no Ed25519 public key", file.getFileName(), e);
            return Optional.empty();
        }
    }
}
