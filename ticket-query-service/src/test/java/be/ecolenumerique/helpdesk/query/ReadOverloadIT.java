package be.ecolenumerique.helpdesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** As many reads in work as there may be: others are told at once to come later, and may as soon as there is room. */
class ReadOverloadIT {
    private static final List<Cast> ACCOUNTS = List.of(
            Cast.TECHNICIAN, Cast.MANAGER, Cast.ACME_MAILBOX, Cast.ACME_USER, Cast.BETA_MAILBOX, Cast.BETA_USER);

    private final RunningQueryService service = RunningQueryService.get();

    @Test
    void givenReadsThatWait_whenMoreCome_thenTurnedAwayAtOnceUntilThereIsRoom() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int each = RunningQueryService.READS_AT_ONCE / ACCOUNTS.size();
            List<CompletableFuture<Integer>> waiting = ACCOUNTS.stream()
                    .flatMap(account -> IntStream.range(0, each)
                            .mapToObj(i -> CompletableFuture.supplyAsync(() -> waits(account), threads)))
                    .toList();
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> inWork() == RunningQueryService.READS_AT_ONCE);

            var refused = service.get(Cast.TEACHER, "/api/v1/tickets");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(service.management("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(503);
        }
        assertThat(service.get(Cast.TECHNICIAN, "/api/v1/tickets").statusCode()).isEqualTo(200);
        assertThat(metric("helpdesk_reads_turned_away_total").filter(line -> line.contains("limit=\"service\"")))
                .singleElement()
                .satisfies(line -> assertThat(line).doesNotEndWith(" 0.0"));
    }

    /** For a write that never comes, for 2 s. */
    private int waits(Cast account) {
        HttpResponse<String> answer =
                service.get(account, "/api/v1/tickets", Reads.CONSISTENCY_TOKEN, "TECH-999999997:1");
        return answer.statusCode();
    }

    private int inWork() {
        return metric("helpdesk_reads_in_work")
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Stream<String> metric(String name) {
        return service.management("/actuator/prometheus").body().lines().filter(line -> line.startsWith(name + "{"));
    }
}
