package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.command.eventlog.CutLine;
import be.ecolenumerique.helpdesk.command.eventlog.CutLine.Fate;
import com.mongodb.ConnectionString;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The line to MongoDB breaks while a commit is on its way: nobody can say whether it is stored; the same key makes it one. */
class UnknownOutcomeIT {
    private static final ConnectionString DIRECT =
            new ConnectionString(SharedBackends.mongoUri(UnknownOutcomeIT.class));
    private static final CutLine LINE = new CutLine(DIRECT.getHosts().getFirst());
    private static final RunningCommandService SERVICE = RunningCommandService.start(
            "mongodb://" + LINE.address() + "/" + Objects.requireNonNull(DIRECT.getDatabase())
                    + "?directConnection=true&retryWrites=false",
            "helpdesk.writes.patience=1s");
    private final Cast cast = Cast.at(SERVICE);
    private final String text = "Sait-on jamais " + UUID.randomUUID();

    @AfterAll
    static void close() {
        LINE.loseAnswers(false);
        SERVICE.close();
        LINE.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenWriteWhoseFateIsOpen_whenSentAgainWithItsKey_then503Before_andOneEffect(Fate fateOfTheCommit) {
        String ticket = cast.ticket();

        LINE.cutAtNextCommit(fateOfTheCommit);
        Reply unknown = commented(ticket);

        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
        assertThat(unknown.json().path("type").asString()).isEqualTo("urn:helpdesk:problem:unavailable");
        assertThat(unknown.code()).isEqualTo("unavailable");
        assertThat(unknown.header("Retry-After")).isEqualTo("1");

        LINE.loseAnswers(false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> SERVICE.http().get("", "/readyz").status() == 200);
        Reply again = commented(ticket);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo(fateOfTheCommit == Fate.ARRIVES ? "true" : "");
        assertThat(RecordedEvents.of(SERVICE).ofAggregate(ticket)).hasSize(2);
    }

    private Reply commented(String ticket) {
        return cast.technician.post(
                "/api/v1/tickets/" + ticket + "/comments",
                Bodies.text("body", text),
                Map.of("Idempotency-Key", text.replace(' ', '-')));
    }
}
