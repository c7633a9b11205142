package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients that lead tickets through their life at a steady pace, by chance: opened, commented, scheduled, cancelled, completed,
 * reopened. All of them also comment on one ticket, so that they meet. All is in the ledger.
 */
final class Load implements AutoCloseable {
    private static final int STEPS_PER_TICKET = 8;
    private static final int MEET_ONCE_IN = 8;

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final Scene scene;
    private final Duration pause;
    private final boolean onlyComments;
    private final Ledger ledger;
    private final LedgerClient client;
    private final String meetingPlace;
    private final AtomicLong acknowledged = new AtomicLong();
    private final List<Future<?>> running;
    private volatile boolean on = true;

    Load(int clientCount, Scene scene, Path ledgerFile, long seed) {
        this(Crowd.of(clientCount), scene, ledgerFile, seed);
    }

    Load(Crowd crowd, Scene scene, Path ledgerFile, long seed) {
        this(crowd, scene, ledgerFile, seed, false);
    }

    /** Of tickets that are only opened and commented. */
    static Load ofComments(int clientCount, Scene scene, Path ledgerFile) {
        return new Load(Crowd.of(clientCount), scene, ledgerFile, 1, true);
    }

    private Load(Crowd crowd, Scene scene, Path ledgerFile, long seed, boolean onlyComments) {
        this.scene = scene;
        this.pause = crowd.pause();
        this.onlyComments = onlyComments;
        this.ledger = new Ledger(ledgerFile);
        this.client = new LedgerClient(ledger, List.of(scene.stack().frontDoor().address()));
        this.meetingPlace = client.perform(scene.technician(), Step.open(scene.contact(), scene.supplier()))
                .ticket();
        this.running = IntStream.range(0, crowd.clients())
                .<Future<?>>mapToObj(n -> clients.submit(() -> keepWorking(new Random(seed + n))))
                .toList();
    }

    private void keepWorking(Random chance) {
        while (on) {
            new Life(open(), chance).live();
        }
    }

    private String open() {
        var opened = client.perform(scene.technician(), Step.open(scene.contact(), scene.supplier()));
        acknowledged.incrementAndGet();
        return opened.ticket();
    }

    /** How many writes have succeeded so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    LedgerClient client() {
        return client;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Lets each client finish what it began. */
    void stop() throws Exception {
        on = false;
        for (Future<?> one : running) {
            one.get();
        }
    }

    @Override
    public String toString() {
        return "%d writes acknowledged, %d sent again with their key".formatted(acknowledged.get(), client.repeated());
    }

    @Override
    public void close() {
        on = false;
        clients.shutdownNow();
        client.close();
        ledger.close();
    }

    /**
     * @param pause between two steps of a client: keeps the number of tickets to be checked afterwards in bounds
     */
    record Crowd(int clients, Duration pause) {
        static Crowd of(int clients) {
            return new Crowd(clients, Duration.ofMillis(100));
        }
    }

    /** One ticket, whose state only its own client changes. */
    private final class Life {
        private final String ticket;
        private final Random chance;
        private String status = "OPEN";

        private Life(String ticket, Random chance) {
            this.ticket = ticket;
            this.chance = chance;
        }

        private void live() {
            for (int n = 0; on && n < STEPS_PER_TICKET; n++) {
                step();
                acknowledged.incrementAndGet();
                LockSupport.parkNanos(pause.toNanos());
            }
        }

        private void step() {
            if (chance.nextInt(MEET_ONCE_IN) == 0) {
                client.perform(scene.supplier().person(), Step.comment(meetingPlace));
            } else if (onlyComments || chance.nextInt(3) == 0) {
                client.perform(scene.supplier().person(), Step.comment(ticket));
            } else {
                move();
            }
        }

        private void move() {
            switch (status) {
                case "OPEN" -> supplier(Step.schedule(ticket, scene.nextWeek()), "IN_PROGRESS");
                case "IN_PROGRESS" -> {
                    boolean cancelled = chance.nextInt(4) == 0;
                    supplier(cancelled ? Step.cancel(ticket) : Step.complete(ticket), cancelled ? "OPEN" : "COMPLETED");
                }
                default -> {
                    client.perform(scene.technician(), Step.reopen(ticket));
                    status = "OPEN";
                }
            }
        }

        private void supplier(Step step, String next) {
            client.perform(scene.supplier().person(), step);
            status = next;
        }
    }
}
