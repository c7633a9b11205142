package be.ecolenumerique.helpdesk.observability;

import be.ecolenumerique.helpdesk.backends.process.ShortCommand;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A certificate as production gives one to a service: the local stack speaks no TLS, so nothing would tell its expiry. */
final class SelfSignedBundle {
    private static final String PASSWORD = "for-this-test";

    private final Path store = TemporaryDirectory.create("bundle-").resolve("store.p12");

    private SelfSignedBundle() {}

    static SelfSignedBundle lasting(int days) {
        var bundle = new SelfSignedBundle();
        bundle.renew(days);
        return bundle;
    }

    /** Of a service that has it under this name. */
    Map<String, String> settings(String bundle) {
        String keystore = "spring.ssl.bundle.jks." + bundle + ".keystore.";
        return Map.of(
                keystore + "location", "file:" + store, keystore + "password", PASSWORD, keystore + "type", "PKCS12");
    }

    /** In the same place: a service sees it at its next start. */
    void renew(int days) {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var words = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-validity",
                Integer.toString(days),
                "-dname",
                "CN=test.example",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        try {
            Files.deleteIfExists(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ShortCommand.run(words);
    }
}
