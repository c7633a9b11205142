package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.localstack.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients that open tickets and comment on them at a steady pace. Each intent has one key and is sent again, with that key,
 * until it is answered; what was acknowledged is written down.
 */
final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Keeps the number of tickets to be checked afterwards in bounds. */
    private static final Duration PACE = Duration.ofMillis(100);

    private static final int COMMENTS_PER_TICKET = 4;

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final EnStaff technician;
    private final Company supplier;
    private final SchoolContact contact;
    private final Map<String, Queue<String>> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Answer> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicLong repeated = new AtomicLong();
    private final List<Future<?>> running;
    private volatile boolean on = true;

    Load(int clientCount, EnStaff technician, Company supplier, SchoolContact contact) {
        this.technician = technician;
        this.supplier = supplier;
        this.contact = contact;
        this.running = IntStream.range(0, clientCount)
                .<Future<?>>mapToObj(n -> clients.submit(this::keepWorking))
                .toList();
    }

    /** Reference of each ticket whose opening was acknowledged, with its acknowledged comments in order. */
    Map<String, Queue<String>> acknowledged() {
        return acknowledged;
    }

    /** Answers that are neither success nor « come back later ». */
    Queue<Answer> unexpected() {
        return unexpected;
    }

    private void keepWorking() {
        while (on) {
            String ticket = acknowledgedBy(
                            technician,
                            "/tickets",
                            Opening.with(contact).to(supplier).body())
                    .json()
                    .required("reference")
                    .asString();
            var comments = new ConcurrentLinkedQueue<String>();
            acknowledged.put(ticket, comments);
            for (int n = 0; n < COMMENTS_PER_TICKET; n++) {
                String text = "n° " + n + " " + UUID.randomUUID();
                acknowledgedBy(supplier.person(), "/tickets/" + ticket + "/comments", Map.of("body", text));
                comments.add(text);
                LockSupport.parkNanos(PACE.toNanos());
            }
        }
    }

    private Answer acknowledgedBy(Human who, String path, Map<String, ?> body) {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Answer answer = who.tried("POST", path, body, key);
                if (answer.status() / 100 == 2) {
                    return answer;
                }
                if (answer.status() < 500 && answer.status() != 409 && answer.status() != 429) {
                    unexpected.add(answer);
                }
            } catch (UncheckedIOException e) {
                // the answer was lost with its process: sent again with the same key
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("not acknowledged within " + PATIENCE + ": " + path);
    }

    /** Lets each client finish what it began. */
    void stop() throws Exception {
        on = false;
        for (Future<?> client : running) {
            client.get();
        }
    }

    @Override
    public String toString() {
        long comments = acknowledged.values().stream().mapToLong(Queue::size).sum();
        return "%d tickets and %d comments acknowledged, %d sent again with their key"
                .formatted(acknowledged.size(), comments, repeated.get());
    }

    @Override
    public void close() {
        on = false;
        clients.shutdownNow();
    }
}
