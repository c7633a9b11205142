package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LogPage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A page on its way to Kafka, and since when. */
record SentPage(LogPage page, CompletableFuture<Void> acknowledged, long sinceNanos) {

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }
}
