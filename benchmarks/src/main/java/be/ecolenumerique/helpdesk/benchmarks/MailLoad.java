package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Appointments that move again and again, each a mail to technician, manager and school. The n-th mail of a ticket to a
 * recipient is that of its n-th move, for their order is kept.
 */
final class MailLoad implements MailSink.Listener {
    static final int MAILS_OF_A_MOVE = 3;
    private static final int CLIENTS = 16;

    private final CommandLoad commands;
    private final List<String> tickets = new ArrayList<>();
    private final Map<String, List<Long>> moved = new HashMap<>();
    private final Map<String, List<Long>> taken = new HashMap<>();
    private final AtomicInteger days = new AtomicInteger(3);
    private int mails;

    MailLoad(CommandLoad commands) {
        this.commands = commands;
    }

    @Override
    public synchronized void taken(String recipient, String mail, long nanos) {
        int start = mail.indexOf("In-Reply-To: <") + "In-Reply-To: <".length();
        String ticket = mail.substring(start, mail.indexOf('@', start));
        taken.computeIfAbsent(ticket + " " + recipient, _ -> new ArrayList<>()).add(nanos);
        mails++;
        notifyAll();
    }

    /** Waits until so many mails were taken in all. */
    synchronized void await(int expected) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (mails < expected) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(mails + " mails instead of " + expected);
            }
            wait(100);
        }
    }

    synchronized int mails() {
        return mails;
    }

    synchronized void forget() {
        moved.clear();
        taken.clear();
    }

    void open(int count) throws InterruptedException, ExecutionException {
        each(IntStream.range(0, count).boxed().toList(), n -> {
            String ticket = commands.open();
            commands.onTicket(ticket, "schedule-intervention", appointment());
            synchronized (tickets) {
                tickets.add(ticket);
            }
        });
    }

    /** Moves each of the first tickets once, as fast as they are accepted. */
    void moveAll(int count) throws InterruptedException, ExecutionException {
        each(tickets.subList(0, count), this::move);
    }

    /** So many moves per second, whether those before were answered or not. */
    void moveEvenly(double perSecond, int count) throws InterruptedException, ExecutionException {
        var pace = new Pace(perSecond);
        each(IntStream.range(0, count).boxed().toList(), CLIENTS * 4, n -> {
            pace.await(n);
            move(tickets.get(n % tickets.size()));
        });
    }

    /** Milliseconds from the accepted move to the 250 of each of its mails, sorted. */
    synchronized double[] latencies() {
        return taken.entrySet().stream()
                .flatMapToDouble(mails -> {
                    var accepted = moved.getOrDefault(ticketOf(mails.getKey()), List.of());
                    return IntStream.range(
                                    0,
                                    Math.min(accepted.size(), mails.getValue().size()))
                            .mapToDouble(n -> Math.max(0, mails.getValue().get(n) - accepted.get(n)) / 1e6);
                })
                .sorted()
                .toArray();
    }

    private void move(String ticket) throws IOException, InterruptedException {
        commands.onTicket(ticket, "reschedule-intervention", appointment());
        synchronized (this) {
            moved.computeIfAbsent(ticket, _ -> new ArrayList<>()).add(System.nanoTime());
        }
    }

    private String appointment() {
        return "{\"at\":\"" + LocalDate.now(Cast.BRUSSELS).plusDays(days.incrementAndGet() % 300 + 3) + "T09:00\"}";
    }

    private interface Step<T> {
        void accept(T thing) throws IOException, InterruptedException;
    }

    private static <T> void each(List<T> things, Step<T> step) throws InterruptedException, ExecutionException {
        each(things, CLIENTS, step);
    }

    private static <T> void each(List<T> things, int clients, Step<T> step)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int n = 0; n < clients; n++) {
                running.add(threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
                        step.accept(things.get(i));
                    }
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        }
    }

    private static String ticketOf(String key) {
        return key.substring(0, (key + " ").indexOf(' '));
    }
}
