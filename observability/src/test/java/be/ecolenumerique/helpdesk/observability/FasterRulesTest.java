package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FasterRulesTest {

    @Test
    void givenRules_whenMadeFaster_thenWindowsPatienceAndAgesAreShorter_andTheRestIsAsItWas() {
        assertThat(FasterRules.of("rate(x[5m]) / rate(x[6h])")).isEqualTo("rate(x[5s]) / rate(x[360s])");
        assertThat(FasterRules.of("for: 30s")).isEqualTo("for: 1s");
        assertThat(FasterRules.of("max(helpdesk_mails_oldest_seconds) > 900"))
                .isEqualTo("max(helpdesk_mails_oldest_seconds) > 15.0");
        assertThat(FasterRules.of("min(ssl_chain_expiry_seconds) < 14 * 86400"))
                .isEqualTo("min(ssl_chain_expiry_seconds) < 14 * 86400");
        assertThat(FasterRules.of("max(helpdesk_link_key_age_seconds) > 400 * 86400"))
                .isEqualTo("max(helpdesk_link_key_age_seconds) > 400 * 86400");
    }
}
