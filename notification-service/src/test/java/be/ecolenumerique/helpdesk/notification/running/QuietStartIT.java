package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class QuietStartIT {

    @Test
    void givenTheBroker_whenTheServiceStarts_thenItsLogDoesNotListTheSettingsOfKafkaClients(CapturedOutput log) {
        try (var service = RunningNotifications.prepared(QuietStartIT.class).set("logging.level.root", "INFO")) {
            int before = log.length();
            service.start();

            assertThat(log.toString().substring(before))
                    .contains("are never mailed")
                    .doesNotContain("Config values:", "Kafka version:");
        }
    }
}
