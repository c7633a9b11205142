package be.ecolenumerique.helpdesk.command.operations;

import be.ecolenumerique.helpdesk.command.eventlog.LogEntry;
import be.ecolenumerique.helpdesk.command.eventlog.LogScan;
import be.ecolenumerique.helpdesk.command.publishing.PublishedEventsListener;
import be.ecolenumerique.helpdesk.command.publishing.RelayStates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.scheduler.Schedulers;

/**
 * Reads the log as it is now and then the topics, page by page, beside everything else that runs; one examination at a time
 * in a process. Whoever asked hears of it every second, and it ends when nobody listens any more.
 */
public final class LogVerification {
    private static final int PAGE = 1_000;
    private static final int SHOWN = 20;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final LogScan log;
    private final RelayStates relay;
    private final PublishedEventsListener topics;
    private final int mostAggregates;
    private final Semaphore free = new Semaphore(1);

    public LogVerification(LogScan log, RelayStates relay, PublishedEventsListener topics, int mostAggregates) {
        this.log = log;
        this.relay = relay;
        this.topics = topics;
        this.mostAggregates = mostAggregates;
    }

    /** Empty at once where another one runs here. */
    public Flux<Verification> run() {
        return Flux.defer(() -> free.tryAcquire()
                ? relay.now()
                        .flatMapMany(state -> examination(state.position()))
                        .doFinally(signal -> free.release())
                : Flux.empty());
    }

    private Flux<Verification> examination(long relayed) {
        return Flux.<Verification>create(
                        sink -> new Examination(sink, new LogChecks(relayed, mostAggregates)).run(),
                        OverflowStrategy.LATEST)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private final class Examination {
        private final FluxSink<Verification> sink;
        private final LogChecks checks;
        private final long tail = log.greatestNumber();
        private long told = System.nanoTime();

        Examination(FluxSink<Verification> sink, LogChecks checks) {
            this.sink = sink;
            this.checks = checks;
        }

        void run() {
            try {
                sink.next(checks.shown("log", tail));
                readLog();
                sink.next(checks.shown("commit-ids", tail));
                log.idsThatStandTwice(SHOWN).forEach(checks::standsTwice);
                topics.read(event -> {
                    checks.published(event);
                    return goesOn("topics");
                });
                checks.end();
                Verification end = checks.shown("sound", tail);
                sink.next(end.counts().problems() == 0 ? end : checks.shown("unsound", tail));
            } catch (RuntimeException e) {
                sink.next(checks.shown("failed:" + e.getClass().getSimpleName(), tail));
            }
            sink.complete();
        }

        private void readLog() {
            long at = 0;
            while (at < tail && goesOn("log")) {
                List<LogEntry> page = log.after(at, PAGE);
                page.stream().filter(entry -> entry.number() <= tail).forEach(checks::logged);
                at = page.isEmpty() ? tail : page.getLast().number();
            }
        }

        private boolean goesOn(String state) {
            if (System.nanoTime() - told > PAUSE) {
                told = System.nanoTime();
                sink.next(checks.shown(state, tail));
            }
            return !sink.isCancelled();
        }
    }
}
