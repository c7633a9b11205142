package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** As many writes in work as there may be: others are told at once to come later, and may as soon as there is room. */
class OverloadIT {
    private static final String AT_ONCE = "helpdesk.writes.most-at-once=4";
    private static final String OF_ONE = "helpdesk.writes.most-of-one-caller=3";
    private static final String OF_A_COMPANY = "helpdesk.writes.of-one-company-per-second=2";

    @Test
    void givenWritesThatHang_whenMoreCome_thenTurnedAwayAtOnceUntilThereIsRoom() throws IOException {
        try (var mongo = MongoBackend.start();
                var service = RunningCommandService.start(mongo.uri("overload"), AT_ONCE, OF_ONE, OF_A_COMPANY);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Cast cast = Cast.at(service);
            var tickets = IntStream.range(0, 4).mapToObj(i -> cast.ticket()).toList();
            comment(cast.manager, tickets.getLast());

            mongo.freeze();
            var inWork = new ArrayList<CompletableFuture<Reply>>();
            tickets.subList(0, 3).forEach(ticket -> inWork.add(begin(cast.technician, ticket, threads)));
            awaitInWork(service, 3);
            assertTurnedAway(429, "too-many-requests", () -> comment(cast.technician, tickets.getLast()));

            assertThat(answerToTheHeadAlone(service, cast.technician, tickets.getLast()))
                    .isEqualTo("HTTP/1.1 429 Too Many Requests");

            inWork.add(begin(cast.manager, tickets.getLast(), threads));
            awaitInWork(service, 4);
            assertTurnedAway(503, "unavailable", () -> comment(cast.manager, tickets.getFirst()));
            assertThat(service.http().get("", "/livez").status()).isEqualTo(200);

            mongo.thaw();
            assertThat(inWork)
                    .allSatisfy(reply -> assertThat(reply.join().status()).isEqualTo(200));
            awaitInWork(service, 0);
            assertThat(comment(cast.technician, tickets.getFirst()).version()).isEqualTo(3);
            assertCompanyHasItsRate(cast);
            assertThat(turnedAway(service))
                    .contains("limit=\"caller\"", "limit=\"service\"", "limit=\"company\"")
                    .doesNotContain("} 0.0");
        }
    }

    private static void assertCompanyHasItsRate(Cast cast) {
        Cast.Company flooding = cast.company("flooding");
        Cast.Company bystander = cast.company("bystander");
        String theirs = cast.ticketOf(flooding);
        String other = cast.ticketOf(bystander);

        var replies = IntStream.range(0, 30)
                .mapToObj(n -> comment(flooding.user(), theirs))
                .toList();

        assertThat(replies).extracting(Reply::status).contains(200, 429).containsOnly(200, 429);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).allSatisfy(reply -> {
            assertThat(reply.code()).isEqualTo("too-many-requests");
            assertThat(reply.header("Retry-After")).isEqualTo("1");
        });
        assertThat(comment(bystander.user(), other).status()).isEqualTo(200);
    }

    private static CompletableFuture<Reply> begin(User user, String ticket, ExecutorService threads) {
        return CompletableFuture.supplyAsync(() -> comment(user, ticket), threads);
    }

    private static Reply comment(User user, String ticket) {
        return user.post("/api/v1/tickets/" + ticket + "/comments", Bodies.text("body", "trop ?"));
    }

    private static void assertTurnedAway(int status, String code, Supplier<Reply> request) {
        long start = System.nanoTime();
        Reply reply = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }

    /** The first line said to a comment whose body does not come. */
    private static String answerToTheHeadAlone(RunningCommandService service, User user, String ticket)
            throws IOException {
        URI server = URI.create(service.http().base());
        String head = "POST /api/v1/tickets/%s/comments HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                        .formatted(ticket, server.getAuthority(), user.token())
                + "Content-Type: application/json\r\nContent-Length: 20\r\n\r\n";
        try (var socket = new Socket(server.getHost(), server.getPort());
                var answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return answer.readLine();
        }
    }

    private static void awaitInWork(RunningCommandService service, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> metrics(service)
                        .lines()
                        .anyMatch(line -> line.matches("helpdesk_writes_in_work\\{.*} " + count + "\\.0")));
    }

    private static String turnedAway(RunningCommandService service) {
        return metrics(service)
                .lines()
                .filter(line -> line.startsWith("helpdesk_writes_turned_away_total"))
                .collect(Collectors.joining("\n"));
    }

    private static String metrics(RunningCommandService service) {
        return service.management().get("", "/actuator/prometheus").body();
    }
}
