package be.ecolenumerique.helpdesk.simulation.world;

import be.ecolenumerique.helpdesk.command.eventlog.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The scheduler, the clocks and the dice. Everything that takes time is a step at an instant that the dice say; steps come
 * one after the other, so the seed makes the run.
 */
public final class World implements Pace {
    /** Twelve days before Europe/Brussels changes its clocks. */
    private static final Instant BEGINNING = Instant.parse("2026-10-13T08:00:00Z");

    private static final long MILLI = 1_000_000;
    /** In the middle of something: that it is about to. */
    private static final double STANDS_STILL = 0.0008;

    private record Step(long at, long order, Runnable what) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Step> ahead = new PriorityQueue<>();
    private final List<Strand> strands = new ArrayList<>();
    private final Random dice;
    private final Trace trace;
    private long nanos;
    private long ordered;
    private Duration leapt = Duration.ZERO;
    private boolean calm;
    private boolean ended;

    public World(long seed, Trace trace) {
        this.dice = new Random(seed * 0x9E3779B97F4A7C15L + 0x2545F491L);
        this.trace = trace;
    }

    // -- clocks

    @Override
    public long nanos() {
        return nanos;
    }

    /** Real time, as servers have it. */
    public Instant now() {
        return BEGINNING.plusNanos(nanos);
    }

    /** The domain's time: days pass in it at once. */
    public Instant domainNow() {
        return now().plus(leapt);
    }

    /** When that was, of what servers wrote down. */
    public long nanosOf(long epochMilli) {
        return Duration.between(BEGINNING, Instant.ofEpochMilli(epochMilli)).toNanos();
    }

    public void leap(Duration days) {
        leapt = leapt.plus(days);
        tell("days", "pass: " + days);
    }

    // -- dice

    public boolean chance(double probability) {
        return dice.nextDouble() < probability;
    }

    /** From 0, below the bound. */
    public int below(int bound) {
        return dice.nextInt(bound);
    }

    public <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    public long bits() {
        return dice.nextLong();
    }

    /** A fault of this probability, as long as there are faults at all. */
    public boolean fault(double probability) {
        return chance(probability) && !calm;
    }

    /** From now on nothing fails and nothing is slow. */
    public void calmDown() {
        calm = true;
    }

    private long latency() {
        return fault(0.02) ? (20 + below(800)) * MILLI : 100_000 + below(2_500_000);
    }

    // -- strands and steps

    public void begin(Machine machine, Runnable work) {
        Strand strand = new Strand(machine, work);
        strands.add(strand);
        resume(strand, below(1000));
    }

    /** Not part of any machine: a packet that arrives, a fault. */
    public void later(Duration wait, Runnable what) {
        at(wait.toNanos(), what);
    }

    /** A packet on its way. */
    public void underWay(Runnable arrival) {
        at(latency(), arrival);
    }

    private void at(long wait, Runnable what) {
        ahead.add(new Step(nanos + wait, ordered++, what));
    }

    /** The strand whose turn it is tells what it does, and it takes a while. */
    public void hop(String what) {
        Strand strand = Strand.current();
        Machine machine = strand.machine();
        machine.requireAlive();
        tell(machine.name(), what);
        if (fault(STANDS_STILL)) {
            standStill(machine, Duration.ofMillis(1500 + below(6500)));
        }
        rest(strand, latency());
    }

    @Override
    public void pause(Duration length) {
        rest(Strand.current(), length.toNanos());
    }

    private void rest(Strand strand, long wait) {
        resume(strand, wait);
        strand.await();
        strand.machine().requireAlive();
    }

    private void resume(Strand strand, long wait) {
        at(wait, () -> turnOf(strand));
    }

    private void turnOf(Strand strand) {
        Machine machine = strand.machine();
        if (machine.isAlive() && machine.standsStillUntil() > nanos) {
            resume(strand, machine.standsStillUntil() - nanos);
        } else if (!strand.hasEnded()) {
            strand.goOn();
            strand.failure().ifPresent(World::rethrow);
        }
    }

    private static void rethrow(Throwable failure) {
        throw new IllegalStateException("a strand failed", failure);
    }

    @Override
    public void await(CompletableFuture<?> answer, Duration atMost) {
        Strand strand = Strand.current();
        boolean[] woken = new boolean[1];
        Runnable wake = () -> {
            if (!woken[0]) {
                woken[0] = true;
                turnOf(strand);
            }
        };
        var _ = answer.whenComplete((value, failure) -> at(0, wake));
        at(atMost.toNanos(), wake);
        strand.await();
        strand.machine().requireAlive();
        if (answer.isDone()) {
            answer.join();
        }
    }

    public void standStill(Machine machine, Duration length) {
        tell(machine.name(), "stands still for " + length);
        machine.standStillUntil(nanos + length.toNanos());
    }

    public void tell(String who, String what) {
        if (!ended) {
            trace.step(nanos, who, what);
        }
    }

    /** Until it is over or the time is up. */
    public void run(BooleanSupplier over, Duration atMost) {
        while (!over.getAsBoolean() && nanos < atMost.toNanos()) {
            Step next = ahead.remove();
            nanos = next.at();
            next.what().run();
        }
    }

    /** The end of the world: every strand comes to its end. */
    public void end() {
        ended = true;
        for (Strand strand : List.copyOf(strands)) {
            strand.machine().kill();
            while (!strand.hasEnded()) {
                strand.goOn();
            }
        }
    }
}
