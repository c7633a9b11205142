package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Ledger;
import be.ecolenumerique.helpdesk.localstack.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Commands that callers send once to five times at the same moment with one key, and do not wait long for; then until they
 * have an answer. One in ten opens a ticket, the others comment on tickets that many comment on.
 */
record Repeats(Scene scene, Ledger ledger, LedgerClient client, Random chance) {
    private static final int MOST_COPIES = 5;
    private static final int SIDE_BY_SIDE = 24;
    private static final int SHORTEST_MILLIS = 20;
    private static final int LONGEST_MILLIS = 2_000;
    private static final int ONE_TICKET_FOR = 50;

    /** @param victims replicas of which one dies as often as said, and comes back */
    void send(int commands, List<Program> victims, int kills) throws Exception {
        List<String> tickets = new ArrayList<>();
        for (int n = 0; n < Math.max(1, commands / ONE_TICKET_FOR); n++) {
            tickets.add(client.perform(scene.technician(), Step.open(scene.contact(), scene.supplier()))
                    .ticket());
        }
        var free = new Semaphore(SIDE_BY_SIDE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int n = tickets.size(); n < commands; n++) {
                if (n % Math.max(1, commands / (kills + 1)) == 0) {
                    kill(victims.get(chance.nextInt(victims.size())));
                }
                free.acquire();
                var step = step(tickets);
                List<Duration> patience = patience();
                sent.add(threads.submit(() -> {
                    try {
                        send(step, patience, threads);
                    } finally {
                        free.release();
                    }
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private static void kill(Program victim) {
        victim.server().awaitReady();
        victim.kill();
        victim.server().launch();
    }

    private Step step(List<String> tickets) {
        return chance.nextInt(10) == 0
                ? Step.open(scene.contact(), scene.supplier())
                : Step.comment(tickets.get(chance.nextInt(tickets.size())));
    }

    private List<Duration> patience() {
        return chance.ints(1L + chance.nextInt(MOST_COPIES), SHORTEST_MILLIS, LONGEST_MILLIS)
                .mapToObj(Duration::ofMillis)
                .toList();
    }

    private void send(Step step, List<Duration> patience, ExecutorService threads) {
        ledger.write(step.intent());
        patience.stream()
                .map(time -> CompletableFuture.runAsync(() -> client.attempt(scene.technician(), step, time), threads))
                .toList()
                .forEach(CompletableFuture::join);
        client.insist(scene.technician(), step);
    }
}
