package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Whether an address answers 200 by now; nobody listening there yet is the normal case. */
final class Readiness {
    private static final int PATIENCE_MS = (int) Duration.ofSeconds(2).toMillis();

    private Readiness() {}

    static boolean isReached(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
