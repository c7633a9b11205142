package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import be.ecolenumerique.helpdesk.command.eventlog.Commit;
import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import com.mongodb.reactivestreams.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The commit log alone, without HTTP and without Axon: 32 writers, an event of 600 bytes each, durable before the next. */
final class LogFigure implements Figure {
    private static final int WRITERS = 32;
    private static final int PAIRS = 9;
    private static final Duration ONE_SIDE = Duration.ofSeconds(4);
    private static final String PAYLOAD = "x".repeat(600);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var mongo = MongoBackend.start();
                var ceiling = new InsertCeiling(mongo.uri("ceiling"));
                var client = MongoClients.create(mongo.uri("log"));
                var log = new CommitLog(
                        client,
                        client.getDatabase("log"),
                        new SimpleMeterRegistry(),
                        InstantSource.system(),
                        Duration.ofSeconds(20))) {
            Eventually.within(Duration.ofSeconds(30), log::isReady);
            rate(log);
            report.row(
                    "the log alone, 32 writers",
                    "commits, inserts/s",
                    Pairs.interleaved(
                            PAIRS,
                            () -> ceiling.measure(WRITERS, ONE_SIDE).perSecond(),
                            () -> rate(log).perSecond()),
                    Target.atLeast(2.5));
        }
    }

    private static Rate rate(CommitLog log) throws Exception {
        return Rate.of(WRITERS, ONE_SIDE, n -> () -> {
            log.append(Commit.of(null, List.of(event()))).join();
            return 1;
        });
    }

    private static LoggedEvent event() {
        String id = UUID.randomUUID().toString();
        return new LoggedEvent(
                id, 0, "Ticket", id, "ticket.comment-added", "1", PAYLOAD, "{}", System.currentTimeMillis());
    }
}
