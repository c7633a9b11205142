package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** How many reads of one account may wait at once; one more is told to come back. */
public final class WaitingRoom {
    private static final Problem FULL =
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests").retryAfter(Duration.ofSeconds(2));

    private final int seats;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    /** @param seats of each account */
    public WaitingRoom(int seats) {
        this.seats = seats;
    }

    public Mono<Seat> enter(String account) {
        return Mono.fromSupplier(() -> {
            if (taken.merge(account, 1, Integer::sum) > seats) {
                leave(account);
                throw FULL.asException();
            }
            return new Seat(account);
        });
    }

    private void leave(String account) {
        taken.computeIfPresent(account, (key, count) -> count == 1 ? null : count - 1);
    }

    /** One wait; to be closed once. */
    public final class Seat {
        private final String account;

        private Seat(String account) {
            this.account = account;
        }

        public void close() {
            leave(account);
        }
    }
}
