package be.ecolenumerique.helpdesk.command.eventlog;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.keyed;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.ChildProcess;
import be.ecolenumerique.helpdesk.backends.process.JavaCommand;
import com.mongodb.MongoException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A process that appends to a shared log: tickets of its own, tickets that all processes fight for, requests
 * that come twice or until they are answered, and numbers that it takes and abandons. It writes down each answer as soon as it
 * has it, and goes on when MongoDB is there again.
 */
public final class WriterProcess {
    private static final int CLIENTS = 8;
    private static final int HOT_TICKETS = 8;
    private static final long PAUSE_NANOS = 20_000_000;

    private final CommitLog log;
    private final String name;
    private final int operations;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    private WriterProcess(CommitLog log, String name, int operations) {
        this.log = log;
        this.name = name;
        this.operations = operations;
    }

    /** Starts one, each of whose clients appends so many times; its answers go to the file. */
    public static ChildProcess start(String uri, String name, int operations, Path answers) {
        List<String> words = JavaCommand.main(
                WriterProcess.class, List.of("-Xmx128m"), List.of(uri, name, Integer.toString(operations)));
        return ChildProcess.start(new ChildCommand(name, words, answers));
    }

    public static void main(String[] arguments) {
        try (LogFixture fixture = new LogFixture(arguments[0]);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            WriterProcess writer = new WriterProcess(fixture.openLog(), arguments[1], Integer.parseInt(arguments[2]));
            for (int client = 0; client < CLIENTS; client++) {
                String ownTicket = "TECH-W-" + writer.name + "-" + client;
                clients.execute(() -> writer.write(ownTicket));
            }
        }
    }

    private void write(String ownTicket) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < operations; i++) {
            String hotTicket = "TECH-W-HOT-" + random.nextInt(HOT_TICKETS);
            switch (random.nextInt(6)) {
                case 0, 1 -> append(null, ownTicket);
                case 2 -> append(null, hotTicket);
                case 3 -> append(null, ownTicket, hotTicket);
                case 4 -> insist("key-" + UUID.randomUUID(), ownTicket);
                default -> twice(ownTicket);
            }
            awaitPrimary();
            if (random.nextInt(200) == 0) {
                log.hasRead(log.lastKnownCommit() + 2);
            }
        }
    }

    private void twice(String ticket) {
        Commit first = commit("key-" + UUID.randomUUID(), ticket);
        Commit second = commit(first.requestKey(), ticket);
        CompletableFuture<Long> both = log.append(first);
        note(second, log.append(second));
        note(first, both);
        readOn(ticket);
    }

    private void append(@Nullable String key, String... tickets) {
        Commit commit = commit(key, tickets);
        note(commit, log.append(commit));
        for (String ticket : tickets) {
            readOn(ticket);
        }
    }

    /** As a caller does who got no certain answer: again, with the same key. */
    private void insist(String key, String ticket) {
        Commit commit = commit(key, ticket);
        Answers.Kind answer = Answers.note(commit, log.append(commit));
        readOn(ticket);
        while (answer == Answers.Kind.UNKNOWN || answer == Answers.Kind.REFUSED) {
            awaitPrimary();
            commit = commit(key, ticket);
            answer = Answers.note(commit, log.append(commit));
            readOn(ticket);
        }
    }

    private void awaitPrimary() {
        while (!log.isReady()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Commit commit(@Nullable String key, String... tickets) {
        return keyed(
                key,
                List.of(tickets).stream()
                        .map(ticket -> event(ticket, versions.getOrDefault(ticket, 0L)))
                        .toArray(LoggedEvent[]::new));
    }

    private static void note(Commit commit, CompletableFuture<Long> answer) {
        Answers.note(commit, answer);
    }

    private void readOn(String ticket) {
        try {
            read(ticket);
        } catch (MongoException | AppendFailed noPrimary) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void read(String ticket) {
        long known = versions.getOrDefault(ticket, 0L);
        List<StoredCommit> news = log.reading(queries -> queries.ofAggregate(ticket, known, known + 1000));
        long next = news.stream()
                .flatMap(stored -> stored.commit().events().stream())
                .filter(e -> e.aggregate().equals(ticket))
                .mapToLong(e -> e.version() + 1)
                .max()
                .orElse(known);
        versions.merge(ticket, next, Math::max);
    }
}
