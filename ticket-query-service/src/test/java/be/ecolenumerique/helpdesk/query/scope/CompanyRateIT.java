package be.ecolenumerique.helpdesk.query.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a company gets to read that spent its share of a second. */
class CompanyRateIT {
    private final RunningQueryService service = RunningQueryService.get();

    @Test
    void givenACompanyThatSpentItsShare_whenItReads_thenLaterPlease_andAnotherCompanyIsServed_andSoIsItAfterwards() {
        await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            spendTheShareOf(Cast.BETA.toString());
            HttpResponse<String> refused = read(Cast.BETA_USER);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("too-many-requests").doesNotContain("\"items\"");
            assertThat(read(Cast.ACME_USER).statusCode()).isEqualTo(200);
        });
        await().untilAsserted(
                        () -> assertThat(read(Cast.BETA_USER).statusCode()).isEqualTo(200));
        assertThat(service.management("/actuator/prometheus").body().lines())
                .anyMatch(line -> line.startsWith("helpdesk_reads_turned_away_total{")
                        && line.contains("limit=\"company\"")
                        && !line.endsWith(" 0.0"));
    }

    private void spendTheShareOf(String company) {
        RateByName shares = service.bean(CompanyRate.class).companies();
        while (shares.permits(company)) {
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> read(Cast caller) {
        return service.get(caller, "/api/v1/tickets");
    }
}
