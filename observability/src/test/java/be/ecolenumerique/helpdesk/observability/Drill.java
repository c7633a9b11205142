package be.ecolenumerique.helpdesk.observability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Breaks something in the running system until alerts fire in Prometheus, repairs it until they are gone, and writes down how long each took. */
final class Drill {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path REPORT = Checkout.MODULE.resolve("target/drills.txt");

    private final WatchedSystem system;
    private final List<String> alerts;
    private boolean loaded = true;

    private Drill(WatchedSystem system, List<String> alerts) {
        this.system = system;
        this.alerts = alerts;
    }

    static Drill of(WatchedSystem system, String... alerts) {
        return new Drill(system, Arrays.asList(alerts));
    }

    /** Where each write would wait for the fault to end. */
    Drill withoutLoad() {
        loaded = false;
        return this;
    }

    void run(Runnable fault, Runnable repair) {
        until("quiet", false);
        fault.run();
        alreadyBroken(repair);
    }

    /** What the system started with. */
    void alreadyBroken(Runnable repair) {
        long broken = System.nanoTime();
        long repaired;
        try {
            until("firing", true);
        } finally {
            repaired = System.nanoTime();
            repair.run();
        }
        until("quiet again", false);
        report("%s: fired %d s after the fault, gone %d s after the repair began"
                .formatted(String.join(", ", alerts), seconds(broken, repaired), seconds(repaired, System.nanoTime())));
    }

    private void until(String state, boolean firing) {
        alerts.forEach(alert -> await(alert + " " + state)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    if (loaded) {
                        system.load().attempt();
                    }
                    return isFiring(alert) == firing;
                }));
    }

    private boolean isFiring(String alert) {
        return !system.prometheus()
                .query("ALERTS{alertname=\"" + alert + "\",alertstate=\"firing\"}")
                .isEmpty();
    }

    private static long seconds(long from, long to) {
        return Duration.ofNanos(to - from).toSeconds();
    }

    private static void report(String line) {
        try {
            Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
