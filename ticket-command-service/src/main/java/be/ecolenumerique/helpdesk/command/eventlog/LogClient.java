package be.ecolenumerique.helpdesk.command.eventlog;

import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;

/**
 * How the driver must be set for the log: no answer is waited for without end, and a primary that is back is noticed within a
 * second even when everybody is refused at the door.
 */
final class LogClient {
    private static final long READ_TIMEOUT_SECONDS = 6;
    private static final long HEARTBEAT_SECONDS = 1;
    private static final long SELECTION_TIMEOUT_SECONDS = 5;
    private static final long CONNECT_TIMEOUT_SECONDS = 3;

    private LogClient() {}

    static void configure(MongoClientSettings.Builder settings) {
        settings.applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECTION_TIMEOUT_SECONDS, TimeUnit.SECONDS));
    }
}
