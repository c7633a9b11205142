package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A mail goes out when it is decided, and not with the next look at the outbox. */
class WokenSenderIT {

    @Test
    void givenAnHourBetweenTwoLooks_whenMailsAreDecided_thenTheyGoOut() {
        try (var service = RunningNotifications.prepared(WokenSenderIT.class)
                .set("helpdesk.mail.interval", "1h")
                .start()) {
            var story = new Story().opened().assigned();

            RunningNotifications.await().pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                new Story().opened().assigned(); // the first may have come before the outbox was watched
                assertThat(service.mailsTo(story.firm.mailbox())).hasSize(1);
            });
        }
    }
}
