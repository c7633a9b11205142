package be.ecolenumerique.helpdesk.conventions.problems;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.sample.RunningSample;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsIT {
    private final RunningSample sample = RunningSample.start();

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void givenThingsUnknownHiddenAndPathsUnknown_whenAsked_thenOneAnswer() {
        var unknown = sample.get("technician", "/api/v1/things/TECH-1");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).doesNotContain("traceId").doesNotContain("TECH-1");
        for (var path : List.of("/api/v1/things/TECH-2", "/api/v1/nothing", "/no/such/path")) {
            var other = sample.get("technician", path);
            assertThat(other.body()).isEqualTo(unknown.body());
            assertThat(headers(other)).isEqualTo(headers(unknown));
        }
    }

    @Test
    void givenNotFound_whenAnswered_thenNotBeforeTheFloor() {
        sample.get("technician", "/api/v1/things/warm-up");
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            sample.get("technician", "/api/v1/things/TECH-1");
            assertThat(System.nanoTime() - start).isGreaterThan(NotFoundFloor.FLOOR.toNanos());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', Introuvable",
        "fr, Introuvable",
        "de-BE, Nicht gefunden",
        "'nl;q=0.8, it', Niet gevonden",
        "'it, en;q=0.5, fr;q=0.4', Not found",
        "'*', Introuvable",
        "it, Introuvable",
        "';;;', Introuvable"
    })
    void givenAcceptLanguage_whenRefused_thenInThatLanguage(String language, String title) {
        var request = sample.as("technician", "/api/v1/things/x");
        var answer = sample.send(language.isEmpty() ? request : request.header("Accept-Language", language));

        assertThat(answer.body()).contains("\"title\":\"" + title + "\"");
    }

    @Test
    void givenTraceContext_whenRefused_thenSameTraceId(CapturedOutput log) {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        var answer = sample.send(sample.as("technician", "/api/v1/things/broken")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("\"traceId\":\"" + trace + "\"")
                .contains("urn:helpdesk:problem:internal-error")
                .doesNotContain("secret")
                .doesNotContain("Exception");
        assertThat(log).contains("[" + trace + "]");
    }

    @Test
    void givenTraceContextThatCannotBeRead_whenRefused_thenNewTraceId() {
        var answer = sample.send(sample.as("technician", "/api/v1/things/broken")
                .header("traceparent", "00-" + "0".repeat(32) + "-x-01"));

        assertThat(answer.body()).containsPattern("\"traceId\":\"(?!0{32})[0-9a-f]{32}\"");
    }

    @Test
    void givenWrongMethod_whenAsked_then405NamesTheOthers() {
        var answer = sample.send(sample.as("technician", "/api/v1/things").DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(answer.body()).contains("urn:helpdesk:problem:method-not-allowed");
    }

    @Test
    void givenFormatThatDoesNotExist_whenAsked_then406() {
        var answer = sample.send(sample.as("technician", "/api/v1/things").header("Accept", "image/png"));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void givenBadField_whenRefused_thenDetailNamesTheBoundsInWords() {
        var answer = sample.send(sample.as("technician", "/api/v1/things")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "de")
                .POST(BodyPublishers.ofString("{\"summary\": \"01234567890\", \"person\": null}")));

        assertThat(answer.body())
                .contains("{\"pointer\":\"#/summary\",\"detail\":\"Höchstens 10 Zeichen.\"}")
                .contains("\"status\":400")
                .contains("\"code\":\"malformed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2f..%2fb;x=1", "a;", "a%0A", "a%E2%80%A8", "a%25", "a%5C", "/a"})
    void givenUrlThatNoHonestClientSends_whenAsked_thenRefusedWithoutAnInside_andTheSentenceSaysWhatIsNotAllowed(
            String end) {
        var answer =
                sample.send(sample.as("technician", "/api/v1/things/" + end).header("Accept-Language", "en"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"malformed\"")
                .contains("{\"pointer\":\"/\",\"detail\":\"The address or a header holds a character")
                .doesNotContain("Exception");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }
}
