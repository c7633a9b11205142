package be.ecolenumerique.helpdesk.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.sample.RunningSample;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of checks: 401, then size and media type, then role, then what the request alone decides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictRequestsIT {
    private static final String THINGS = "/api/v1/things";
    private static final String GOOD = "{\"summary\": \"x\", \"person\": null}";
    private final RunningSample sample = RunningSample.start();

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void givenGoodRequest_whenSent_thenTaken() {
        assertThat(sample.post("technician", THINGS, GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void givenBadBody_whenSent_thenEachMistakeHasAPointer() {
        var answer = sample.post("technician", THINGS, "{\"summary\": 1, \"foo\": 2}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("#/summary").contains("#/foo").contains("#/person");
    }

    @Test
    void givenWrongRole_whenBodyIsBadToo_then403() {
        var answer = sample.post("operator", THINGS, "{");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:helpdesk:problem:forbidden");
    }

    @Test
    void givenTooLargeBody_whenRoleIsWrongToo_then413() {
        assertThat(sample.post("operator", THINGS, "x".repeat(RequestBodies.LIMIT + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void givenTenMegabytes_whenLengthIsNotAnnounced_then413() {
        byte[] body = new byte[10 * 1024 * 1024];
        Arrays.fill(body, (byte) 'x');
        var answer = sample.send(sample.as("technician", THINGS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:helpdesk:problem:content-too-large");
    }

    @Test
    void givenTooLargeBody_whenNoToken_then401() {
        var answer = sample.send(sample.to(THINGS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("x".repeat(RequestBodies.LIMIT + 1))));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void givenLargestBody_whenSent_thenItIsRead() {
        String padded = GOOD + " ".repeat(RequestBodies.LIMIT - GOOD.length());

        assertThat(sample.post("technician", THINGS, padded).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1",
                "application/xml",
                "nonsense"
            })
    void givenOtherMediaType_whenRoleIsWrongToo_then415(String type) {
        var answer = sample.send(
                sample.as("operator", THINGS).header("Content-Type", type).POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:helpdesk:problem:unsupported-media-type");
    }

    @Test
    void givenCompressedBody_whenSent_then415() {
        var answer = sample.send(sample.as("technician", THINGS)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void givenUtf8Charset_whenSent_thenTaken() {
        HttpResponse<String> answer = sample.send(sample.as("technician", THINGS)
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void givenQueryParameterWhereNoneIsTaken_whenSent_then400() {
        var answer = sample.post("technician", THINGS + "?x=1", GOOD);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("?x");
    }

    @Test
    void givenStrictQuery_whenUnknownName_then400() {
        assertThat(sample.get("technician", THINGS + "?limit=3").body()).contains("\"limit\":3");
        assertThat(sample.get("technician", THINGS + "?limits=3").statusCode()).isEqualTo(400);
    }
}
