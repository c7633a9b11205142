package be.ecolenumerique.helpdesk.conventions.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.sample.RunningSample;
import be.ecolenumerique.helpdesk.conventions.testing.TestIssuer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class LateIssuerIT {

    @Test
    void givenIssuerNotUpYet_whenServiceStarts_then503UntilItIs() {
        try (var sample = RunningSample.start()) {
            int port = URI.create(sample.issuer.uri()).getPort();
            sample.issuer.close();

            var before = sample.get("technician", "/api/v1/things");
            assertThat(before.statusCode()).isEqualTo(503);
            assertThat(before.headers().firstValue("Retry-After")).contains("1");

            try (var late = TestIssuer.start(port)) {
                assertThat(late.uri()).isEqualTo(sample.issuer.uri());
                assertThat(sample.get("technician", "/api/v1/things").statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
