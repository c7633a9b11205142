package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Ledger;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what somebody means to do until it is answered, always with the same key: also after an answer that was lost, after
 * 409 with a later try, 429 and 5xx. What is meant is in the ledger before it goes out, each success before it is used.
 */
final class LedgerClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Ledger ledger;
    private final List<URI> doors;
    private final AtomicLong turn = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    /** @param doors to knock at in turn */
    LedgerClient(Ledger ledger, List<URI> doors) {
        this.ledger = ledger;
        this.doors = doors;
    }

    Ledger.Answer perform(Human who, Step step) {
        ledger.write(step.intent());
        return insist(who, step);
    }

    /** For an intent that is in the ledger: until it is answered. */
    Ledger.Answer insist(Human who, Step step) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var answer = attempt(who, step, Duration.ofSeconds(30));
            if (answer.isPresent()) {
                return answer.get();
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("not answered within " + PATIENCE + ": " + step);
    }

    /** Once, and nothing where there is no success within the time. */
    Optional<Ledger.Answer> attempt(Human who, Step step, Duration time) {
        try {
            var door = doors.get((int) (turn.getAndIncrement() % doors.size()));
            var answer = http.send(request(door, who, step, time), BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2 ? Optional.of(success(step, answer)) : refused(step, answer);
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(URI door, Human who, Step step, Duration time) {
        return HttpRequest.newBuilder(door.resolve(step.path()))
                .timeout(time)
                .header("Authorization", "Bearer " + who.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", step.key())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(step.body())))
                .build();
    }

    private Ledger.Answer success(Step step, HttpResponse<String> response) {
        var body = JSON.readTree(response.body());
        var answer = new Ledger.Answer(
                step.key(),
                body.required("reference").asString(),
                body.required("version").asLong());
        ledger.write(answer);
        return answer;
    }

    private Optional<Ledger.Answer> refused(Step step, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean later = status >= 500
                || status == 429
                || (status == 409 && answer.headers().firstValue("Retry-After").isPresent());
        if (!later) {
            unexpected.add(step.action() + " " + status + " " + answer.body());
        }
        return Optional.empty();
    }

    /** Answers that are neither success nor « come back later ». */
    Queue<String> unexpected() {
        return unexpected;
    }

    /** How often something was sent again with its key because it had no success. */
    long repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
