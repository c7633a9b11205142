package be.ecolenumerique.helpdesk.observability;

import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A certificate as production gives one to a service: the local stack speaks no TLS, so nothing would tell its expiry. */
final class SelfSignedBundle {
    private static final String PASSWORD = "for-this-test";

    private SelfSignedBundle() {}

    /** Of a service that has such a bundle, good for a year. */
    static Map<String, String> settings(String bundle) {
        Path store = TemporaryDirectory.create("bundle-").resolve("store.p12");
        make(store);
        String keystore = "spring.ssl.bundle.jks." + bundle + ".keystore.";
        return Map.of(
                keystore + "location", "file:" + store, keystore + "password", PASSWORD, keystore + "type", "PKCS12");
    }

    private static void make(Path store) {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var words = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-validity",
                "365",
                "-dname",
                "CN=test.example",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        try {
            int status = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("keytool answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making a certificate", e);
        }
    }
}
