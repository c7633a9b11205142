package be.ecolenumerique.helpdesk.conventions.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.sample.RunningSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs are JSON under the profile {@code json-logs}, a line each, with the trace of the request. */
@ExtendWith(OutputCaptureExtension.class)
class JsonLogsIT {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void givenTheProfile_whenARequestFails_thenItsLineIsJsonWithTheTraceAndTheService(CapturedOutput output) {
        try (RunningSample sample = RunningSample.start("spring.profiles.active=json-logs")) {
            sample.send(sample.as("technician", "/api/v1/things/broken")
                    .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"));
        }

        JsonNode line = output.getOut()
                .lines()
                .filter(text -> text.contains("nobody foresaw"))
                .map(text -> JsonMapper.shared().readTree(text))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
        assertThat(line.path("spanId").asString()).hasSize(16);
        assertThat(line.at("/service/name").asString()).isEqualTo("unnamed");
        assertThat(line.at("/log/level").asString()).isEqualTo("ERROR");
        assertThat(line.path("message").asString()).doesNotContain("secret inside");
    }
}
