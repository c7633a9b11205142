package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same key and the same request: one effect, one answer (api.md, Idempotency-Key). */
class IdempotencyKeyIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final String key = UUID.randomUUID().toString();

    @Test
    void givenOpenedTicket_whenRepeatedWithTheKey_thenFirstAnswerAgain() {
        Reply first = open(key, Bodies.ticket(""));
        Reply again = open(key, Bodies.ticket(""));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void givenUsedKey_whenAnotherRequest_then422() {
        open(key, Bodies.ticket(""));
        Reply refused = open(key, Bodies.ticket(", \"requestType\": \"SUPPLIER_RETURN\""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("key-reused");
    }

    @Test
    void givenUsedKey_whenAnotherCaller_thenItIsAnotherKey() {
        Reply first = open(key, Bodies.ticket(""));
        User colleague = cast.user("colleague", "technician", "paul.colleague@en.example");
        Reply other = colleague.post("/api/v1/tickets", Bodies.ticket(""), Map.of("Idempotency-Key", key));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.reference()).isNotEqualTo(first.reference());
    }

    @Test
    void givenRefusal_whenRepeatedWithTheKey_thenDecidedAnew() {
        var company = cast.company("acme");
        String ticket = cast.ticketOf(company);
        String path = "/api/v1/tickets/" + ticket + "/complete-intervention";
        Map<String, String> headers = Map.of("Idempotency-Key", key);

        assertThat(company.user()
                        .post(path, Bodies.text("summary", "Fait"), headers)
                        .status())
                .isEqualTo(409);
        company.user()
                .post("/api/v1/tickets/" + ticket + "/schedule-intervention", Bodies.at(Cast.tomorrow() + "T09:00"));
        assertThat(company.user()
                        .post(path, Bodies.text("summary", "Fait"), headers)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givenTicketGivenToAnother_whenFormerSupplierRepeatsItsKey_then404() {
        var former = cast.company("former");
        String ticket = cast.ticketOf(former);
        String path = "/api/v1/tickets/" + ticket + "/comments";
        Map<String, String> headers = Map.of("Idempotency-Key", key);
        assertThat(former.user()
                        .post(path, Bodies.text("body", "Bonjour"), headers)
                        .status())
                .isEqualTo(200);

        cast.technician.post(
                "/api/v1/tickets/" + ticket + "/assign-supplier",
                Bodies.text("supplier", cast.company("next").id()));

        assertThat(former.user()
                        .post(path, Bodies.text("body", "Bonjour"), headers)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void givenTwentyAtOnce_whenSameKey_thenOneEffect() throws InterruptedException, ExecutionException {
        String ticket = cast.ticket();
        Callable<Reply> comment = () -> cast.technician.post(
                "/api/v1/tickets/" + ticket + "/comments",
                Bodies.text("body", "Une seule fois"),
                Map.of("Idempotency-Key", key));
        List<Reply> replies;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            replies = callers
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> comment).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isIn(200, 409));
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 200)
                .isNotEmpty()
                .allSatisfy(reply -> assertThat(reply.version()).isEqualTo(2));
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> assertThat(reply.header("Retry-After")).isEqualTo("1"));
        assertThat(RecordedEvents.of(cast.service).ofAggregate(ticket)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", ""})
    void givenKeyThatIsNotVisibleAscii_whenSent_then400(String bad) {
        assertThat(open(bad, Bodies.ticket("")).pointers()).containsExactly("Idempotency-Key");
    }

    @Test
    void givenKeyLength_whenAtTheBound_thenTaken_whenBeyond_then400() {
        assertThat(open("k".repeat(219) + key, Bodies.ticket("")).status()).isEqualTo(201);
        assertThat(open("k".repeat(256), Bodies.ticket("")).status()).isEqualTo(400);
    }

    private Reply open(String idempotencyKey, String body) {
        return cast.technician.post("/api/v1/tickets", body, Map.of("Idempotency-Key", idempotencyKey));
    }
}
