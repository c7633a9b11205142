package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** MongoDB away: 503 at once, nothing half done, well again by itself. */
class StoreDownIT {

    @Test
    void givenNoPrimary_whenWriting_then503AtOnceUntilItIsBack() {
        try (var mongo = MongoBackend.start();
                var service = RunningCommandService.start(mongo.uri("store_down"))) {
            Cast cast = Cast.at(service);
            String ticket = cast.ticket();
            String comments = "/api/v1/tickets/" + ticket + "/comments";

            mongo.kill();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> service.http().get("", "/readyz").status() == 503);
            long start = System.nanoTime();
            Reply refused = cast.technician.post(comments, Bodies.text("body", "perdu ?"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(service.http().get("", "/livez").status()).isEqualTo(200);

            mongo.startAgain();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> service.http().get("", "/readyz").status() == 200);
            assertThat(cast.technician
                            .post(comments, Bodies.text("body", "revenu"))
                            .version())
                    .isEqualTo(2);
        }
    }
}
