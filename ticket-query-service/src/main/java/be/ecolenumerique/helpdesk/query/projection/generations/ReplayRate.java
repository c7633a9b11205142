package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.consumer.polling.ConsumerStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** How many events a second all replicas together have applied lately; by this replica's looks of the last 10 seconds. */
public final class ReplayRate {
    private static final long WINDOW = Duration.ofSeconds(10).toNanos();
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private record Look(long at, long applied) {}

    private final Deque<Look> looks = new ArrayDeque<>();
    private final LongSupplier nanoTime;
    private volatile long left;

    /** @param nanoTime monotonic time */
    public ReplayRate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param statuses of the consumers of the generation that is built; none where none is */
    public synchronized void look(List<ConsumerStatus> statuses) {
        long now = nanoTime.getAsLong();
        long applied = applied(statuses);
        left = statuses.stream().mapToLong(ConsumerStatus::lag).sum();
        if (!looks.isEmpty() && looks.getLast().applied() > applied) {
            looks.clear();
        }
        looks.add(new Look(now, applied));
        while (looks.size() > 2 && now - looks.getFirst().at() > WINDOW) {
            looks.removeFirst();
        }
    }

    /** Records that are not applied yet. */
    public long left() {
        return left;
    }

    /** Unknown at first, and while nothing moves. */
    public synchronized OptionalDouble perSecond() {
        if (looks.size() < 2) {
            return OptionalDouble.empty();
        }
        double seconds = (looks.getLast().at() - looks.getFirst().at()) / SECOND;
        long events = looks.getLast().applied() - looks.getFirst().applied();
        return events > 0 && seconds > 0 ? OptionalDouble.of(events / seconds) : OptionalDouble.empty();
    }

    private static long applied(List<ConsumerStatus> statuses) {
        return statuses.stream()
                .flatMap(status -> status.partitions().stream())
                .mapToLong(ConsumerStatus.Partition::position)
                .sum();
    }
}
